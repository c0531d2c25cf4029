package bulletin.source.ees;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Collects the pages of a query and checks each against the first and the total. */
final class QueryPages {
  private final String path;
  private final int pageSize;
  private final boolean lenient;
  private final List<QueryRow> rows = new ArrayList<>();
  private final List<Warning> warnings = new ArrayList<>();
  private int pages;
  private int last;
  private long total = -1;

  QueryPages(String path, int pageSize, boolean lenient) {
    this.path = path;
    this.pageSize = pageSize;
    this.lenient = lenient;
  }

  String path() {
    return path;
  }

  int next() {
    return last + 1;
  }

  boolean hasMore() {
    return last < pages;
  }

  void add(JsonNode tree) throws EesProblem {
    Page<QueryRow> page = Shapes.page(tree, Shapes::row);
    warn(tree);
    require(page.page() == next(), page.page(), "is not the page that was asked for");
    require(
        total < 0 || page.total() == total, page.page(), "announces another total than the first");
    total = page.total();
    pages = page.pages();
    last = page.page();
    rows.addAll(page.results());
    boolean isWhole = hasMore() ? page.results().size() == pageSize : rows.size() == total;
    require(isWhole || pageSize == 0, last, "does not add up to the total of " + total + " rows");
  }

  private void warn(JsonNode tree) throws EesRefusal {
    List<Warning> these = tree.path("warnings").valueStream().map(Shapes::warning).toList();
    String lost =
        these.stream()
            .filter(Warning::losesRows)
            .map(Warning::toString)
            .collect(Collectors.joining("; "));
    if (!lost.isEmpty() && !lenient) {
      throw new EesRefusal(
          "%s: the API passed over what it did not find, and gave fewer rows: %s. Correct the query, or allow it with --lenient."
              .formatted(path, lost));
    }
    these.stream().filter(w -> !warnings.contains(w)).forEach(warnings::add);
  }

  private void require(boolean holds, int page, String fault) throws EesTrouble {
    if (!holds) {
      throw new EesTrouble(
          "%s: page %d %s. Try again; when it stays so, pull the CSV instead."
              .formatted(path, page, fault));
    }
  }

  List<QueryRow> rows() {
    return rows;
  }

  List<Warning> warnings() {
    return warnings;
  }
}
