package bulletin.cli;

import bulletin.source.ees.Query;
import bulletin.source.ees.Query.Choice;
import bulletin.source.ees.Query.Periods;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** A question in columns and labels. */
final class QueryOptions {
  private static final String FILTER = "FILTER=OPTION";
  private static final String PLACE = "LEVEL=PLACE";

  @Option(
      names = "--indicator",
      paramLabel = "COLUMN",
      description = "An indicator's column or label. May be given again. Default: all.")
  private List<String> indicators = List.of();

  @Option(
      names = "--where",
      paramLabel = FILTER,
      description =
          "A filter's column and an option's label. Options of one filter are alternatives; filters all hold.")
  private List<String> where = List.of();

  @Option(
      names = "--except",
      paramLabel = FILTER,
      description = "No row with this option. May be given again.")
  private List<String> except = List.of();

  @Option(names = "--level", paramLabel = "LEVEL", description = "A level: NAT, REG, LA, ...")
  private List<String> levels = List.of();

  @Option(
      names = "--place",
      paramLabel = PLACE,
      description = "A place by name or code, such as LA=E08000019.")
  private List<String> places = List.of();

  @Option(names = "--period", paramLabel = "PERIOD", description = "A period, such as 2024/25.")
  private List<String> periods = List.of();

  @Option(names = "--from", paramLabel = "PERIOD", description = "The first period.")
  private Optional<String> from = Optional.empty();

  @Option(names = "--to", paramLabel = "PERIOD", description = "The last period.")
  private Optional<String> to = Optional.empty();

  /** Whether nothing was asked, which means everything. */
  boolean isEmpty() throws BadUsage {
    return query().equals(Query.ALL);
  }

  Query query() throws BadUsage {
    List<Choice> filters = new ArrayList<>(choices("--where", where));
    choices("--except", except)
        .forEach(choice -> filters.add(new Choice(choice.of(), choice.options(), true)));
    return new Query(
        indicators, filters, levels, choices("--place", places), new Periods(periods, from, to));
  }

  private static List<Choice> choices(String option, List<String> pairs) throws BadUsage {
    Map<String, List<String>> all = new LinkedHashMap<>();
    for (String pair : pairs) {
      int at = pair.indexOf('=');
      if (at < 1) {
        throw new BadUsage(
            "%s \"%s\" has no name before an equals sign. Write it like %s %s."
                .formatted(option, pair, option, option.equals("--place") ? PLACE : FILTER));
      }
      all.computeIfAbsent(pair.substring(0, at), n -> new ArrayList<>())
          .add(pair.substring(at + 1));
    }
    return all.entrySet().stream().map(e -> new Choice(e.getKey(), e.getValue())).toList();
  }
}
