package bulletin.report.model;

/**
 * Something that a reader or the publisher should know.
 *
 * @param rule the rule's id
 * @param severity {@code error}, {@code warning} or {@code note}
 * @param place where it was found
 * @param found what was found
 * @param wanted what was wanted
 * @param next what to do
 */
public record FindingNote(
    String rule, String severity, String place, String found, String wanted, String next) {}
