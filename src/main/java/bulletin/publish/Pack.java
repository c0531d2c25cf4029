package bulletin.publish;

import bulletin.report.pack.PackSubject;
import bulletin.verify.Judgement;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The pack of one area, whole, in its folder.
 *
 * @param inputs the hash of all that it was made from
 * @param made whether it was made now; one whose inputs and files had not changed was left
 * @param judgements what was said of each of its files that there are rules for; of a pack that was
 *     left, nothing: it would not have been left if a rule had been broken
 */
public record Pack(
    PackSubject subject,
    Path folder,
    String inputs,
    boolean made,
    Map<String, Judgement> judgements) {
  /** Copies the judgements, in the order of the names. */
  public Pack {
    judgements = Collections.unmodifiableMap(new TreeMap<>(judgements));
  }

  /** Whether its files keep all rules. */
  public boolean isAccessible() {
    return judgements.values().stream().allMatch(j -> j.failures().isEmpty());
  }

  /** The folder's name: {@code E09000007-camden}. */
  static String name(PackSubject subject) {
    return subject.code() + "-" + subject.slug();
  }
}
