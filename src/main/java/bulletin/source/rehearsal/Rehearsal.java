package bulletin.source.rehearsal;

import bulletin.figures.DataLayout;
import java.util.Optional;

/**
 * A data set that is served before it is published.
 *
 * @param id a GUID, lower case
 * @param status {@code Published}, {@code Deprecated}, {@code Withdrawn} or {@code Draft}
 * @param layout which columns of the files are filters and which indicators
 * @param fileName the file's name in the answer; empty for the publisher's own, which is made of id
 *     and version
 */
public record Rehearsal(
    About about, String id, String status, DataLayout layout, Optional<String> fileName) {

  /** What the data set is called. */
  public record About(String title, String summary, String publication) {}

  /** What a client sends as its preview token to see drafts. */
  public static final String PREVIEW_TOKEN = "00000000-0000-4000-8000-00000000000d";

  /** The id of the one publication. */
  static final String PUBLICATION = "00000000-0000-4000-8000-000000000001";
}
