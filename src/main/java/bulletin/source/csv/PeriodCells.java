package bulletin.source.csv;

import bulletin.figures.TimePeriod;
import bulletin.source.BadInput;

/** Reads the time period of a row. */
final class PeriodCells {
  private final Header header;
  private final int code;
  private final int identifier;
  private final Memo<Memo<TimePeriod>> known = new Memo<>();

  PeriodCells(Header header) throws BadInput {
    this.header = header;
    this.code = header.require("time_period");
    this.identifier = header.require("time_identifier");
  }

  TimePeriod read(Row row) throws BadInput {
    Memo<TimePeriod> ofCode = known.get(row.chars(), row.start(code), row.length(code));
    if (ofCode == null) {
      checkCode(row);
      ofCode = known.put(row.chars(), row.start(code), row.length(code), new Memo<>());
    }
    TimePeriod period = ofCode.get(row.chars(), row.start(identifier), row.length(identifier));
    return period != null ? period : learn(row, ofCode);
  }

  private TimePeriod learn(Row row, Memo<TimePeriod> ofCode) throws BadInput {
    if (row.isBlank(identifier)) {
      throw new BadInput(
          header.cell(row, identifier),
          "a blank cell",
          "does not say what kind of time period it is",
          "Fill it in, such as Academic year.");
    }
    TimePeriod period = new TimePeriod(row.text(code), row.text(identifier));
    return ofCode.put(row.chars(), row.start(identifier), row.length(identifier), period);
  }

  private void checkCode(Row row) throws BadInput {
    if (!TimePeriod.isCode(row.text(code))) {
      throw new BadInput(
          header.cell(row, code),
          row.isBlank(code) ? "a blank cell" : BadInput.quoted(row.text(code)),
          "is no time period",
          "Write 2024/25 as 202425 and a single year as 2025.");
    }
  }
}
