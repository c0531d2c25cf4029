package bulletin.check.screener;

import bulletin.check.Example;
import bulletin.check.Findings;
import bulletin.check.Findings.Wish;
import bulletin.check.Rule;
import bulletin.check.Stage;
import bulletin.check.Submission;
import bulletin.figures.TextColumn;
import java.util.List;
import java.util.Optional;

/** A file must not mix kinds of time period. */
final class TimeIdentifierMixed extends Rule {
  TimeIdentifierMixed() {
    super(
        Says.fails(
            "precheck_time_id_mix",
            Stage.PRECHECK_TIME,
            "time identifiers of different kinds in one file",
            "Periods of different kinds have no order and cannot be compared."),
        () ->
            Example.small()
                .data("202425,Academic year,Regional", "202425,Financial year,Regional"));
  }

  @Override
  protected void judge(Submission submission, Findings findings) {
    Optional<TextColumn> found = submission.data().column("time_identifier");
    if (found.isEmpty()) {
      return;
    }
    TextColumn column = found.get();
    List<String> families =
        column.values().stream()
            .flatMap(v -> Identifier.of(v).stream())
            .map(Identifier::family)
            .distinct()
            .toList();
    if (families.size() > 1) {
      findings.cells(
          submission.data(),
          column,
          code ->
              Identifier.of(column.value(code))
                  .map(i -> !i.family().equals(families.getFirst()))
                  .orElse(false),
          "a time identifier of another kind than the first row's (" + column.value(0) + ")",
          new Wish(
              "identifiers of one kind", "Put each kind of time period into a file of its own."));
    }
  }
}
