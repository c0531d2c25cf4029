package bulletin.render.workbook;

import bulletin.report.model.Cell;
import bulletin.report.model.Table;
import java.math.BigDecimal;
import java.util.List;

/** How the numbers of a column are shown; every spreadsheet format has its own way to say it. */
public sealed interface NumberForm {
  /** As many decimals as the number has, no commas. */
  record General() implements NumberForm {}

  /**
   * Always so many decimals.
   *
   * @param decimals decimal places
   * @param thousands whether thousands are set apart by commas
   */
  record Fixed(int decimals, boolean thousands) implements NumberForm {}

  /**
   * As {@link General} below a thousand; commas and so many decimals from there, either side of 0.
   *
   * @param decimals decimal places of the large
   */
  record LargeApart(int decimals) implements NumberForm {}

  /** The one form of a column. */
  static NumberForm of(Table.Kind kind, List<Cell> cells) {
    return switch (kind) {
      case Table.Kind.Words words -> new General();
      case Table.Kind.Numbers numbers -> new Fixed(numbers.decimals(), numbers.thousands());
      case Table.Kind.MixedNumbers mixed -> mixed(cells);
    };
  }

  private static NumberForm mixed(List<Cell> cells) {
    int decimals = -1;
    for (Cell cell : cells) {
      if (cell instanceof Cell.Numeric number
          && number.value().abs().compareTo(BigDecimal.valueOf(1_000)) >= 0) {
        decimals = Math.max(decimals, Math.max(0, number.value().stripTrailingZeros().scale()));
      }
    }
    return decimals < 0 ? new General() : new LargeApart(decimals);
  }
}
