package bulletin.report.definition;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a table of a pack may show; the names in the file are lower case. */
public enum PackShown {
  /** The year of the figures. */
  YEAR,
  /** How close a neighbour is. */
  CLOSENESS,
  /** Of how many. */
  DENOMINATOR,
  /** How many. */
  NUMERATOR,
  /** The percentage or score. */
  VALUE,
  /** The lower limit of its 95% interval. */
  LOWER,
  /** The upper limit of its 95% interval. */
  UPPER,
  /** The same of the comparator. */
  COMPARATOR,
  /** Area minus comparator. */
  COMPARATOR_GAP,
  /** The lower limit of its 95% interval. */
  COMPARATOR_GAP_LOWER,
  /** The upper limit of its 95% interval. */
  COMPARATOR_GAP_UPPER,
  /** The p-value of the gap, allowing for its family of tests. */
  COMPARATOR_P,
  /** What may be said of the gap. */
  COMPARATOR_VERDICT,
  /** The same of the region. */
  REGION,
  /** Area minus region. */
  REGION_GAP,
  /** The neighbours' mean. */
  NEIGHBOURS_MEAN,
  /** The neighbours' median. */
  NEIGHBOURS_MEDIAN,
  /** How many neighbours it is of. */
  NEIGHBOURS_USED,
  /** Which neighbours it is of. */
  NEIGHBOURS_MEMBERS,
  /** Whether they are those of the latest year. */
  NEIGHBOURS_SAME,
  /** Area minus the neighbours' average. */
  NEIGHBOURS_GAP,
  /** The median of all areas. */
  AREAS_MEDIAN,
  /** The area's place among all areas. */
  RANK,
  /** The area's quartile band. */
  BAND,
  /** The change since the year before. */
  CHANGE,
  /** What may be said of the change. */
  CHANGE_VERDICT,
  /** Whether numbers are small. */
  SMALL_NUMBERS;

  /** The name in the file. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one with this name in the file. */
  public static Optional<PackShown> of(String word) {
    return Arrays.stream(values()).filter(s -> s.word().equals(word)).findFirst();
  }

  /** Whether it can be shown of a measure of this type: a score has no numerator. */
  boolean fits(String measureType) {
    return this != NUMERATOR || measureType.equals("percentage");
  }

  static List<String> words(String measureType) {
    return Arrays.stream(values()).filter(s -> s.fits(measureType)).map(PackShown::word).toList();
  }
}
