package bulletin.source.csv;

import bulletin.figures.DataLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Watches the columns outside a row's key, to name the ones that may be filters when two rows have
 * one key: those of words, with more than one value.
 */
final class Ignored {
  private final Header header;
  private final List<Integer> columns = new ArrayList<>();
  private final @Nullable String[] first;
  private final boolean[] varies;
  private final DataLayout layout;
  private final NumberCell number = new NumberCell();

  /**
   * A watch.
   *
   * @param used the columns that a filter or an indicator is read from
   */
  Ignored(Header header, DataLayout layout, Set<Integer> used) {
    this.header = header;
    this.layout = layout;
    for (int i = 0; i < header.size(); i++) {
      if (!used.contains(i) && !PlaceCells.isTimeOrPlace(header.name(i))) {
        columns.add(i);
      }
    }
    first = new String[columns.size()];
    varies = new boolean[columns.size()];
  }

  void look(Row row) {
    for (int i = 0; i < varies.length; i++) {
      if (!varies[i]) {
        varies[i] = differs(row, i);
      }
    }
  }

  private boolean differs(Row row, int watched) {
    int column = columns.get(watched);
    String before = first[watched];
    if (before == null) {
      first[watched] = row.text(column);
      return false;
    }
    return !row.is(column, before);
  }

  /** The columns that may be filters, in file order. */
  List<String> likeFilters() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < varies.length; i++) {
      String text = first[i];
      if (varies[i] && text != null && !isFigure(text)) {
        names.add(header.name(columns.get(i)));
      }
    }
    return names;
  }

  private boolean isFigure(String text) {
    return layout.shorthand().containsKey(text)
        || number.read(text.toCharArray(), 0, text.length());
  }
}
