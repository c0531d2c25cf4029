package bulletin.check;

import bulletin.check.Finding.Severity;

/**
 * What a rule says of itself.
 *
 * @param id the screener's own name for its checks; for ours lower case with dashes
 * @param severity of what it finds, unless a finding says otherwise
 * @param looksFor what it looks for, the end of "looks for ...", without a full stop
 * @param why why that matters, a whole sentence
 * @param guidance an address where the publisher explains
 */
public record Card(
    String id, Stage stage, Severity severity, String looksFor, String why, String guidance) {}
