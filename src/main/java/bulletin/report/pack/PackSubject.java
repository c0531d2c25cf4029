package bulletin.report.pack;

import bulletin.figures.Location;
import bulletin.figures.TimePeriod;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * The one area that a pack is about.
 *
 * @param place the area
 * @param years the periods in which the data have rows of it, earliest first; at least one
 * @param current whether the data's latest period is among them
 */
public record PackSubject(Location place, List<TimePeriod> years, boolean current) {
  /** Copies the years. */
  public PackSubject {
    years = List.copyOf(years);
  }

  /** Its nine-character code, such as E09000007; unique among the subjects of a plan. */
  public String code() {
    return place.code();
  }

  /** Its three-digit number, such as 202. */
  public String oldCode() {
    return place.oldCode();
  }

  /** Its name as published. Two areas may have one name. */
  public String name() {
    return place.name();
  }

  /** Its name in lower case with dashes: {@code kingston-upon-hull-city-of}. */
  public String slug() {
    return Normalizer.normalize(name(), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }
}
