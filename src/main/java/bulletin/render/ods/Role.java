package bulletin.render.ods;

import bulletin.render.workbook.Page.Line;

/** What a cell is; each has a style with a name. */
enum Role {
  PLAIN("Text", 12, false),
  TITLE("Heading 1", 16, true),
  HEADING("Heading 2", 14, true),
  LINK("Hyperlink", 12, false),
  HEADER("Table header", 12, true);

  private final String shownName;
  private final int points;
  private final boolean bold;

  Role(String shownName, int points, boolean bold) {
    this.shownName = shownName;
    this.points = points;
    this.bold = bold;
  }

  static Role of(Line line) {
    if (line.heading()) {
      return HEADING;
    }
    return line.link().isPresent() ? LINK : PLAIN;
  }

  String shownName() {
    return shownName;
  }

  /** Names in files have no space. */
  String styleName() {
    return shownName.replace(" ", "_20_");
  }

  int points() {
    return points;
  }

  boolean bold() {
    return bold;
  }
}
