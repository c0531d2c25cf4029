package bulletin.compare;

import bulletin.figures.Figure;
import bulletin.figures.Location;
import bulletin.figures.Origin;
import bulletin.figures.TimePeriod;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One figure that is not what it was.
 *
 * @param indicator its column
 * @param place as the later data call it
 * @param options filter column to option, in the order of the data set
 * @param before what it was
 * @param after what it is
 * @param was where it was read before
 * @param is where it is read now
 */
public record Revision(
    String indicator,
    TimePeriod period,
    Location place,
    Map<String, String> options,
    Figure before,
    Figure after,
    Origin was,
    Origin is) {

  /** What became of it. */
  public Kind kind() {
    return Kind.of(before, after);
  }

  /** After minus before, exactly, in the unit of the indicator; empty unless both are numbers. */
  public Optional<BigDecimal> size() {
    return before.number().flatMap(b -> after.number().map(a -> a.subtract(b)));
  }

  /** {@code up} or {@code down} for a revised number; what became of any other figure. */
  public String direction() {
    return size().map(size -> size.signum() < 0 ? "down" : "up").orElse(kind().words());
  }

  /** Its options in one text: {@code Boarders, Autumn term}. */
  public String breakdown() {
    return options.values().stream()
        .filter(option -> !option.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /** A figure as the data write it: {@code 62.0}, or {@code [c]}. */
  public static String shown(Figure figure) {
    return switch (figure) {
      case Figure.Known known -> known.value().toPlainString();
      case Figure.Withheld withheld -> withheld.why().bracketed();
    };
  }
}
