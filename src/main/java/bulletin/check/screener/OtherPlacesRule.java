package bulletin.check.screener;

import bulletin.check.Card;
import bulletin.check.Combinations;
import bulletin.check.Example;
import bulletin.check.Findings;
import bulletin.check.Rule;
import bulletin.check.Submission;
import bulletin.figures.TextColumn;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** At levels without a list, a name must have one code and a code one name. */
abstract class OtherPlacesRule extends Rule {
  private static final List<String> LEVELS = List.of("Opportunity area", "MAT", "Sponsor");
  private final boolean byName;

  OtherPlacesRule(Card card, Supplier<Example> example, boolean byName) {
    super(card, example);
    this.byName = byName;
  }

  static Example trusts() {
    return Example.of(
        "time_period,time_identifier,geographic_level,country_code,country_name,trust_id,trust_name,sex,pupil_count\n202425,Academic year,MAT,E92000001,England,5001,Hill Trust,Total,50\n202425,Academic year,MAT,E92000001,England,5002,Vale Trust,Total,60\n202425,Academic year,MAT,E92000001,England,5001,Hill Trust,Female,20\n",
        "col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,filter_grouping_column\nsex,Filter,Sex,,,,,\npupil_count,Indicator,Number of pupils,,,0,,\n");
  }

  @Override
  protected void judge(Submission submission, Findings findings) {
    for (Level level : Level.in(submission)) {
      Optional<TextColumn> code = submission.data().column(level.code());
      Optional<TextColumn> name = submission.data().column(level.name());
      if (LEVELS.contains(level.label()) && code.isPresent() && name.isPresent()) {
        judge(submission, findings, code.get(), name.get());
      }
    }
  }

  private void judge(Submission submission, Findings findings, TextColumn code, TextColumn name) {
    TextColumn one = byName ? name : code;
    TextColumn many = byName ? code : name;
    Combinations pairs = Combinations.of(List.of(code, name));
    Map<String, Set<String>> others = new HashMap<>();
    for (int i = 0; i < pairs.size(); i++) {
      int row = pairs.firstRow(i);
      if (!code.text(row).isEmpty()) {
        others.computeIfAbsent(one.text(row), k -> new HashSet<>()).add(many.text(row));
      }
    }
    pairs.rows(
        c -> others.getOrDefault(one.text(pairs.firstRow(c)), Set.of()).size() > 1,
        row ->
            findings.add(
                submission.cell(one, row),
                byName ? "a name with more than one code" : "a code with more than one name",
                byName ? "one code for each name" : "one name for each code",
                "Correct the one that is wrong; a place that changed its code is a new place."));
  }
}
