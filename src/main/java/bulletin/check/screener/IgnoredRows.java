package bulletin.check.screener;

import bulletin.check.Example;
import bulletin.check.Finding.Severity;
import bulletin.check.Findings;
import bulletin.check.Findings.Wish;
import bulletin.check.Rule;
import bulletin.check.Stage;
import bulletin.check.Submission;
import bulletin.figures.TextColumn;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Rows that the service does not show. */
final class IgnoredRows extends Rule {
  private static final Set<String> UNSEEN = Set.of("Institution", "Planning area");
  private static final Set<String> LOW = Set.of("School", "Provider");

  IgnoredRows() {
    super(
        Says.fails(
            "check_geog_ignored_rows",
            Stage.CHECK_GEOGRAPHY,
            "rows of levels that the table tool does not show, or schools and providers in one file",
            "What is not shown there is published unseen."),
        () ->
            Example.of(
                    "time_period,time_identifier,geographic_level,country_code,country_name,school_urn,school_name,school_laestab,provider_ukprn,provider_name,sex,pupil_count\n202425,Academic year,School,E92000001,England,100000,Hill School,2013614,,,Total,50\n202425,Academic year,School,E92000001,England,100000,Hill School,2013614,,,Female,20\n",
                    "col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,filter_grouping_column\nsex,Filter,Sex,,,,,\npupil_count,Indicator,Number of pupils,,,0,,\n")
                .data(
                    "Female,20\n",
                    "Female,20\n202425,Academic year,Provider,E92000001,England,,,,10000001,Vale College,Total,9\n"));
  }

  @Override
  protected void judge(Submission submission, Findings findings) {
    Optional<TextColumn> column = submission.data().column("geographic_level");
    if (column.isEmpty()) {
      return;
    }
    Set<String> levels = new LinkedHashSet<>(column.get().values());
    boolean isOneLowLevel = levels.size() == 1 && LOW.containsAll(levels);
    if (levels.containsAll(LOW)) {
      findings.cells(
          submission.data(),
          column.get(),
          code -> column.get().value(code).equals("Provider"),
          "a provider in a file that has schools too",
          new Wish(
              "schools or providers",
              "Put the two into files of their own, and ask the publisher's platform team."));
    } else if (!isOneLowLevel) {
      findings.cells(
          Severity.WARNING,
          submission.data(),
          column.get(),
          code ->
              UNSEEN.contains(column.get().value(code)) || LOW.contains(column.get().value(code)),
          "a row of a level that the table tool does not show",
          new Wish(
              "rows that are shown",
              "Put these rows into a file that is offered for download beside this one."));
    }
  }
}
