package bulletin.render.workbook;

import bulletin.render.workbook.Outline.Body;
import bulletin.render.workbook.Outline.Place;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a sheet must have and may not have, whatever stands on it. */
final class SheetRules {
  private static final Pattern FORBIDDEN_IN_NAME = Pattern.compile("[\\[\\]:*?/\\\\]");

  private final Set<String> names = new HashSet<>();

  static void requireTitle(Outline.Sheet sheet, boolean first) throws WorkbookError {
    boolean own =
        sheet.body() instanceof Body.OfTable
            || sheet.body() instanceof Body.OfChart
            || sheet.body() instanceof Body.OfIntervals;
    if (sheet.title().isEmpty() && !first && !own) {
      throw new WorkbookError(
          sheet.place(),
          "sheet \"" + sheet.name() + "\" has no title. Add title=\"…\": it is what A1 says.");
    }
    if (sheet.title().isPresent() && (first || own)) {
      throw new WorkbookError(
          sheet.place(),
          "sheet \""
              + sheet.name()
              + "\" may not have a title: the first sheet is titled as the workbook, a table's or"
              + " chart's as the report titles it. Remove title=\"…\".");
    }
  }

  static void requireCells(Outline.Sheet sheet) throws WorkbookError {
    if (sheet.texts().isEmpty() && sheet.body() instanceof Body.Nothing) {
      throw new WorkbookError(
          sheet.place(),
          "sheet \""
              + sheet.name()
              + "\" is empty. Add "
              + OutlineReader.WANTED_IN_SHEET
              + ", or remove it.");
    }
  }

  /** A name that Excel takes, once in the workbook. */
  void requireName(String name, Place place) throws WorkbookError {
    if (!name.equals(name.strip())
        || name.length() > 31
        || FORBIDDEN_IN_NAME.matcher(name).find()
        || name.startsWith("'")
        || name.endsWith("'")
        || name.equalsIgnoreCase("history")) {
      throw new WorkbookError(
          place,
          "\""
              + name
              + "\" cannot name a sheet. Use at most 31 characters, none of [ ] : * ? / \\, no"
              + " space or apostrophe at either end, and not History.");
    }
    if (!names.add(name.toLowerCase(Locale.ROOT))) {
      throw new WorkbookError(
          place, "a second sheet is named \"" + name + "\". Give each sheet a name of its own.");
    }
  }
}
