package bulletin.distribute.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * An entry of the audit log.
 *
 * @param seq from 1, without gaps
 * @param at an instant as text, ISO 8601 in UTC, exactly as it was hashed
 * @param actor who did it: a person, or a worker
 * @param act what was done: {@code plan}, {@code approve}, {@code send}
 * @param subject of which release
 * @param details in words; names no secret
 * @param previousHash of the entry before; zeros for the first
 * @param hash SHA-256 of all of the above, lower-case hexadecimal
 */
public record AuditEntry(
    long seq,
    String at,
    String actor,
    String act,
    String subject,
    String details,
    String previousHash,
    String hash) {
  /** What the first entry follows. */
  public static final String START = "0".repeat(64);

  /** What the hash should be. */
  public String hashOfContent() {
    MessageDigest digest = sha256();
    for (String part :
        List.of(Long.toString(seq), at, actor, act, subject, details, previousHash)) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      // Lengths keep what stands in one column from passing for what stands in two.
      digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
      digest.update(bytes);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  AuditEntry sealed() {
    return new AuditEntry(seq, at, actor, act, subject, details, previousHash, hashOfContent());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
