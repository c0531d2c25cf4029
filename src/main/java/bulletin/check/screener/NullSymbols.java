package bulletin.check.screener;

import bulletin.check.Card;
import bulletin.check.Example;
import bulletin.check.Finding.Severity;
import bulletin.check.Findings;
import bulletin.check.Findings.Wish;
import bulletin.check.Rule;
import bulletin.check.Stage;
import bulletin.check.Submission;
import bulletin.figures.TextColumn;
import bulletin.figures.TextTable;
import java.util.Set;

/** Cells must not hold a program's word for nothing. */
final class NullSymbols extends Rule {
  private static final Set<String> NULLS = Set.of("NULL", "Null", "null", "NA", "na");
  private static final Set<String> LEGACY = Set.of("N/A", "n/a", ".", "..", "-");
  private static final Wish WISH =
      new Wish(
          "a number, or a symbol of the Government Statistical Service: c, x, z, low, u",
          "Write the symbol that says why there is no figure; leave columns of geography blank.");

  NullSymbols() {
    super(
        new Card(
            "check_general_null",
            Stage.CHECK_GENERAL,
            Severity.ERROR,
            "NULL or NA in data or metadata; N/A, a full stop or a dash in the data",
            "They are a program's words for nothing, and do not say why there is no figure.",
            "https://analysisfunction.civilservice.gov.uk/policy-store/symbols-in-tables-definitions-and-help/"),
        () -> Example.small().data(",1230", ",NA"));
  }

  @Override
  protected void judge(Submission submission, Findings findings) {
    look(submission.data(), Severity.ERROR, NULLS, "a program's word for nothing", findings);
    look(submission.data(), Severity.WARNING, LEGACY, "an old symbol for no data", findings);
    submission
        .meta()
        .ifPresent(
            meta -> look(meta, Severity.ERROR, NULLS, "a program's word for nothing", findings));
  }

  private static void look(
      TextTable table, Severity severity, Set<String> bad, String what, Findings findings) {
    for (TextColumn column : table.columns()) {
      if (bad.stream().anyMatch(symbol -> column.codeOf(symbol) >= 0)) {
        findings.cells(
            severity, table, column, code -> bad.contains(column.value(code)), what, WISH);
      }
    }
  }
}
