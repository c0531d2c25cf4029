package bulletin.publish;

/** The files of a pack that a reader opens. */
public enum PackFormat {
  /** The workbook for Excel. */
  XLSX("pack.xlsx", "Excel", "All tables and charts"),
  /** The workbook as OpenDocument. */
  ODS("pack.ods", "OpenDocument", "All tables"),
  /** The briefing on paper. */
  PDF("briefing.pdf", "PDF", "This briefing on two pages"),
  /** The briefing as a page. */
  HTML("briefing.html", "web page", "The briefing");

  private final String file;
  private final String type;
  private final String words;

  PackFormat(String file, String type, String words) {
    this.file = file;
    this.type = type;
    this.words = words;
  }

  /** The file's name in the pack's folder. */
  public String file() {
    return file;
  }

  /** What kind of file it is, in a reader's words. */
  String type() {
    return type;
  }

  /** What the file holds, as the briefing's page says it. */
  String words() {
    return words;
  }
}
