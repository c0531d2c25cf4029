package bulletin.source.csv;

import java.util.function.Predicate;

/** Why a cell of an indicator is not taken: the faults that have a better remedy than "correct". */
enum Fault {
  TOO_MANY_DIGITS("has more than 18 digits", "Round it in the file."),
  THOUSANDS("holds thousands separators", "Write the number without them."),
  EXPONENT("is in scientific notation", "Write the number out in full in the file."),
  SPACES("has spaces around it", "Remove them from the file."),
  OTHER("", "Correct the file, or map it under values: in report.yaml.");

  private final String wanted;
  private final String next;

  Fault(String wanted, String next) {
    this.wanted = wanted;
    this.next = next;
  }

  /**
   * The fault of a text that is neither a number nor shorthand.
   *
   * @param isTaken whether another text would be taken
   */
  static Fault of(String text, Predicate<String> isTaken) {
    if (text.matches("-?(?=.*[0-9])[0-9]*\\.?[0-9]+")) {
      return TOO_MANY_DIGITS;
    }
    if (text.matches("-?[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]+)?")) {
      return THOUSANDS;
    }
    if (text.matches("-?[0-9]+(\\.[0-9]+)?[eE][+-]?[0-9]+")) {
      return EXPONENT;
    }
    return !text.isBlank() && isTaken.test(text.strip()) ? SPACES : OTHER;
  }

  /**
   * What the text is instead of what was wanted.
   *
   * @param symbols the shorthand that is taken
   */
  String wanted(String symbols) {
    return this == OTHER ? "is neither a number nor shorthand (" + symbols + ")" : wanted;
  }

  String next() {
    return next;
  }
}
