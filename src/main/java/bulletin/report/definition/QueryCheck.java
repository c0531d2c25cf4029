package bulletin.report.definition;

import bulletin.yaml.Part;
import bulletin.yaml.Say;
import java.util.List;
import java.util.Set;

/** Whether a query names what the report knows; what the data set has, its meta and rows tell. */
final class QueryCheck {
  private final Part data;
  private final Part query;
  private final Known known;

  private QueryCheck(Part data, Known known) {
    this.data = data;
    this.query = data.get("query");
    this.known = known;
  }

  static void check(Part data, Known known) {
    QueryCheck check = new QueryCheck(data, known);
    check.indicators();
    check.where();
    check.query.get("periods").items().forEach(p -> DataCheck.period(p, known.errors()));
    check.span();
  }

  private void indicators() {
    List<String> columns = data.get("indicators").each("column");
    List<String> labels = data.get("indicators").each("label");
    for (Part name : query.get("indicators").items()) {
      if (name.text().filter(labels::contains).isEmpty()) {
        known.check(name, columns, "indicator", "define it under indicators");
      }
    }
  }

  /**
   * The filter of a wide file is in the names of its indicators, where no row can be chosen by it.
   */
  private void where() {
    Set<String> wide = known.wide().keySet();
    for (String filter : query.get("where").keys()) {
      if (wide.contains(filter)) {
        known
            .errors()
            .add(
                query.get("where").get(filter).keyPlace(),
                Say.quote(filter) + " is in the names of the file's columns.",
                "Wanted: a column of the file that breaks rows down.",
                "Remove it here, and take out options of wide: that are not wanted.");
      }
    }
  }

  private void span() {
    Part from = query.get("from");
    Part to = query.get("to");
    DataCheck.period(from, known.errors());
    DataCheck.period(to, known.errors());
    if (from.text().orElse("").compareTo(to.text().orElse("9")) > 0) {
      known
          .errors()
          .add(
              to.place(),
              "The query ends with " + to.sure() + " and begins with " + from.sure() + ".",
              "Wanted: the earlier period first.",
              "Swap them.");
    }
  }
}
