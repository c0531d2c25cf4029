package bulletin.publish;

import bulletin.verify.Judgement;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A release that has been written.
 *
 * @param folder where it lies
 * @param judgements what is said of each file that there are rules for, by its name in the folder
 */
public record Written(Path folder, Map<String, Judgement> judgements) {
  /** Copies the judgements, in the order of the names. */
  public Written {
    judgements = Collections.unmodifiableMap(new TreeMap<>(judgements));
  }
}
