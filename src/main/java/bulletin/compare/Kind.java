package bulletin.compare;

import bulletin.figures.Figure;

/** What became of a figure. */
public enum Kind {
  /** A number became another number. */
  REVISED("revised"),
  /** A number is no longer shown. */
  WITHHELD("now withheld"),
  /** A number is shown that was not. */
  SHOWN("no longer withheld"),
  /** Not shown before and after, for another reason. */
  REASON("withheld for another reason");

  private final String words;

  Kind(String words) {
    this.words = words;
  }

  /** In a few words: {@code now withheld}. */
  public String words() {
    return words;
  }

  static Kind of(Figure before, Figure after) {
    if (before instanceof Figure.Known) {
      return after instanceof Figure.Known ? REVISED : WITHHELD;
    }
    return after instanceof Figure.Known ? SHOWN : REASON;
  }
}
