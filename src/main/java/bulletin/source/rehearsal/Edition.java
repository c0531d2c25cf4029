package bulletin.source.rehearsal;

import java.nio.file.Path;

/**
 * A version of the data set that is rehearsed.
 *
 * @param version {@code 1.0} or {@code 1.0.2}
 * @param type {@code Major}, {@code Minor} or {@code Patch}
 * @param status {@code Published}, {@code Deprecated}, {@code Withdrawn}, {@code Draft}, or one of
 *     a version that is still worked on, such as {@code Processing}
 * @param csv its file
 * @param changes the JSON of its changes, {@code {}} for none: the publisher's own words cannot be
 *     made from a file
 */
public record Edition(String version, String type, String status, Path csv, String changes) {
  /** A first version. */
  public static Edition first(Path csv) {
    return new Edition("1.0", "Major", "Published", csv, "{}");
  }
}
