package bulletin.source.ees;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What one version of a data set is made of, with the API's ids for it. The API gives time periods
 * in the order of their text; here they stand in the order of time.
 */
public record Meta(
    List<MetaFilter> filters,
    List<MetaIndicator> indicators,
    List<Level> levels,
    List<Places> places,
    List<Period> periods) {
  /** Copies what it is given and sorts the periods by time. */
  public Meta {
    filters = List.copyOf(filters);
    indicators = List.copyOf(indicators);
    levels = List.copyOf(levels);
    places = List.copyOf(places);
    periods = periods.stream().sorted().toList();
  }

  /** A filter. */
  public record MetaFilter(
      FilterId id, String column, String label, String hint, List<Option> options) {
    /** Copies the options. */
    public MetaFilter {
      options = List.copyOf(options);
    }
  }

  /** An option of a filter. */
  public record Option(OptionId id, String label) {}

  /**
   * An indicator.
   *
   * @param unit {@code ""}, {@code %}, {@code pp}, ...; {@code string} when its values are words
   */
  public record MetaIndicator(
      IndicatorId id, String column, String label, String unit, OptionalInt decimals) {}

  /** A geographic level: {@code LA}, "Local authority". */
  public record Level(String code, String label) {}

  /** The places of one level. */
  public record Places(Level level, List<Place> options) {
    /** Copies the places. */
    public Places {
      options = List.copyOf(options);
    }
  }

  /**
   * A place.
   *
   * @param codes by the API's name for the kind: code, oldCode, urn, laEstab, ukprn
   */
  public record Place(LocationId id, String label, Map<String, String> codes) {
    /** Copies the codes. */
    public Place {
      codes = Map.copyOf(codes);
    }
  }
}
