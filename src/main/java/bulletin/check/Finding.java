package bulletin.check;

/**
 * Something that a rule found.
 *
 * @param rule the rule's id: lower case, dashes
 * @param severity how bad it is
 * @param place where, such as {@code footnote no-assessments} or {@code absence.csv line 7}
 * @param found what was found
 * @param wanted what was wanted
 * @param next what to do
 */
public record Finding(
    String rule, Severity severity, String place, String found, String wanted, String next) {

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
