package bulletin.check;

/**
 * Something that a rule found, with all places where it was found.
 *
 * @param rule the rule's id
 * @param severity how bad it is
 * @param places where
 * @param found what was found
 * @param wanted what was wanted
 * @param next what to do, a whole sentence
 */
public record Finding(
    String rule, Severity severity, Places places, String found, String wanted, String next) {

  /** A finding in one place, which is said in words: {@code footnote no-assessments}. */
  public Finding(
      String rule, Severity severity, String place, String found, String wanted, String next) {
    this(rule, severity, Places.of(Place.file(place)), found, wanted, next);
  }

  /** Where, in words. */
  public String place() {
    return places.toString();
  }

  /** All in one line. */
  @Override
  public String toString() {
    return place() + ": " + found + ". Wanted: " + wanted + ". " + next;
  }

  /** How bad a finding is. */
  public enum Severity {
    /** The release must not go out. */
    ERROR,
    /** Someone must look. */
    WARNING,
    /** Good to know. */
    NOTE
  }
}
