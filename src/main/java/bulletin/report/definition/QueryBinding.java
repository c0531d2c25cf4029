package bulletin.report.definition;

import bulletin.figures.Selection;
import bulletin.figures.Selection.Choice;
import bulletin.figures.Selection.Name;
import bulletin.figures.Selection.Periods;
import bulletin.yaml.Part;
import bulletin.yaml.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Turns {@code query:} into a selection: labels of the report become the columns they stand for.
 */
final class QueryBinding {
  private QueryBinding() {}

  static Selection selection(Part data, String file) {
    Part query = data.get("query");
    return new QueryNames(data, file).selection(query);
  }

  /** The columns of the indicators that a query takes; empty when it takes all. */
  static List<String> indicators(Part data) {
    return data.get("query").get("indicators").items().stream()
        .flatMap(i -> i.text().stream())
        .map(name -> column(name, data, Stream.of("indicators")))
        .toList();
  }

  /** The column of a filter that is called by its label. */
  static String filter(String name, Part data) {
    return column(name, data, Stream.of("filters", "attributes"));
  }

  private static String column(String name, Part data, Stream<String> lists) {
    List<Part> all = lists.flatMap(list -> data.get(list).items().stream()).toList();
    boolean isColumn = all.stream().anyMatch(p -> p.get("column").text().equals(Optional.of(name)));
    return isColumn
        ? name
        : all.stream()
            .filter(p -> p.get("label").text().equals(Optional.of(name)))
            .flatMap(p -> p.get("column").text().stream())
            .findFirst()
            .orElse(name);
  }

  /** The names of a query, each with its place. */
  private record QueryNames(Part data, String file) {
    Selection selection(Part query) {
      Part where = query.get("where");
      Part places = query.get("places");
      return new Selection(
          query.get("indicators").items().stream()
              .map(i -> new Name(column(i.sure(), data, Stream.of("indicators")), at(i)))
              .toList(),
          where.keys().stream().map(k -> choice(where.get(k), filter(k, data))).toList(),
          names(query.get("levels")),
          places.keys().stream().map(k -> choice(places.get(k), k)).toList(),
          new Periods(
              names(query.get("periods")),
              query.get("from").text().map(t -> new Name(t, at(query.get("from")))),
              query.get("to").text().map(t -> new Name(t, at(query.get("to"))))));
    }

    private Choice choice(Part names, String of) {
      return new Choice(new Name(of, said(names.keyPlace())), names(names));
    }

    private List<Name> names(Part list) {
      return list.itemsOrSelf().stream().map(p -> new Name(p.sure(), at(p))).toList();
    }

    private String at(Part part) {
      return said(part.place());
    }

    private String said(Place place) {
      return file + " line " + place.line() + ", column " + place.column();
    }
  }
}
