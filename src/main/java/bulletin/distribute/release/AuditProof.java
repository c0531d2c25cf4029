package bulletin.distribute.release;

import bulletin.distribute.store.AuditEntry;
import bulletin.distribute.store.AuditLog.Head;
import java.util.List;
import java.util.Optional;

/**
 * Whether the log is unbroken: each entry holds the hash of the one before, its own hash is that of
 * its content, and the last is the one that the log remembers apart from its entries, and that a
 * person may have noted.
 *
 * <p>It cannot show that someone with rights over the whole database wrote the log anew from some
 * entry on, with every hash after it: only a head that was noted elsewhere shows that. Nor can it
 * show who a person was who gave a name with {@code --as}.
 *
 * @param entries how many were read
 * @param head the hash of the last
 * @param fault what is broken, at the first entry where something is; empty when nothing is
 */
public record AuditProof(int entries, String head, Optional<String> fault) {

  /**
   * Goes through the whole log.
   *
   * @param noted a hash that a person noted earlier, which must still be an entry's
   */
  public static AuditProof of(List<AuditEntry> entries, Head remembered, Optional<String> noted) {
    Optional<String> fault =
        chain(entries)
            .or(() -> end(entries, remembered))
            .or(() -> noted.flatMap(hash -> gone(entries, hash)));
    return new AuditProof(entries.size(), hash(entries), fault);
  }

  private static String hash(List<AuditEntry> entries) {
    return entries.isEmpty() ? AuditEntry.START : entries.getLast().hash();
  }

  private static Optional<String> chain(List<AuditEntry> entries) {
    String previous = AuditEntry.START;
    long number = 1;
    for (AuditEntry entry : entries) {
      Optional<String> fault = fault(entry, number++, previous);
      if (fault.isPresent()) {
        return fault;
      }
      previous = entry.hash();
    }
    return Optional.empty();
  }

  private static Optional<String> fault(AuditEntry entry, long number, String previous) {
    if (entry.seq() != number) {
      return Optional.of(
          "entry %d is missing: after entry %d comes entry %d"
              .formatted(number, number - 1, entry.seq()));
    }
    if (!entry.hashOfContent().equals(entry.hash())) {
      return Optional.of(
          "entry %d was changed: its hash is not that of what it says".formatted(number));
    }
    return entry.previousHash().equals(previous)
        ? Optional.empty()
        : Optional.of(
            number == 1
                ? "entry 1 does not begin the log"
                : "entry %d does not follow entry %d: one of the two was changed, put in or moved"
                    .formatted(number, number - 1));
  }

  private static Optional<String> end(List<AuditEntry> entries, Head remembered) {
    return remembered.seq() == entries.size() && remembered.hash().equals(hash(entries))
        ? Optional.empty()
        : Optional.of(
            "the log ends at entry %d, and entry %d was written last: its end was cut off or changed"
                .formatted(entries.size(), remembered.seq()));
  }

  private static Optional<String> gone(List<AuditEntry> entries, String noted) {
    return entries.stream().anyMatch(entry -> entry.hash().equals(noted))
        ? Optional.empty()
        : Optional.of(
            "no entry has the hash %s that was noted: the log was written anew".formatted(noted));
  }
}
