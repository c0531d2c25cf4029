package bulletin.check.statistics;

import bulletin.figures.GeographicLevel;
import java.util.Optional;

/**
 * A place as a file names it.
 *
 * @param level empty when the file's level is none of the publisher's
 * @param code of nine characters, may be empty
 * @param oldCode an authority's three digits, otherwise empty
 * @param name as in its first row
 */
record Area(Optional<GeographicLevel> level, String code, String oldCode, String name) {
  private static final String WHOLE_OF_LONDON = "E12000007";
  private static final String PART_OF_LONDON = "E13";

  boolean is(GeographicLevel wanted) {
    return level.filter(l -> l == wanted).isPresent();
  }

  /** Inner and Outer London stand among the regions beside London, which they are parts of. */
  boolean isPartOfRegion() {
    return is(GeographicLevel.REGIONAL) && code.startsWith(PART_OF_LONDON);
  }

  /** The code of the region that a part of a region lies in. */
  static String regionOfPart() {
    return WHOLE_OF_LONDON;
  }
}
