package bulletin.check.statistics;

import bulletin.check.Design;
import bulletin.check.Submission;
import bulletin.figures.TextTable;
import bulletin.report.DataDesign;
import bulletin.report.definition.DefinitionReader;
import bulletin.source.csv.CsvSource;
import bulletin.source.csv.CsvText;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The real file of local authorities, and what its report says of it. */
final class RealFile {
  static final Path FILE = Path.of("../shared/data/ks2_la.csv");
  private static final Path REPORT = Path.of("report-templates/local-authority-ks2");

  /** The columns of time and geography, which stand first. */
  private static final int OBSERVATIONAL_UNITS = 10;

  private static final Set<String> FILTERS = Set.of("social_care_group", "version");

  private RealFile() {}

  static String text() throws Exception {
    return Files.readString(FILE);
  }

  static Submission submission(String text) throws Exception {
    TextTable table =
        CsvText.read(
            "ks2_la.csv", () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    return new Submission(table, Optional.empty(), Optional.of(design()), Optional.empty());
  }

  /** As a person hands it in, its figures read too. */
  static Submission whole() throws Exception {
    Submission text = submission(text());
    return new Submission(
        text.data(),
        text.meta(),
        text.design(),
        Optional.of(CsvSource.read(FILE, design().layout())));
  }

  /** The same with metadata that are made of the header: a row for each filter and indicator. */
  static Submission withMetadata() throws Exception {
    Submission alone = whole();
    String meta =
        "col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,"
            + "filter_grouping_column\n"
            + alone.data().names().stream()
                .skip(OBSERVATIONAL_UNITS)
                .map(
                    name ->
                        FILTERS.contains(name)
                            ? name + ",Filter,Label of " + name + ",,,,,\n"
                            : name + ",Indicator,Label of " + name + ",,,0,,\n")
                .collect(Collectors.joining());
    TextTable table =
        CsvText.read(
            "ks2_la.meta.csv",
            () -> new ByteArrayInputStream(meta.getBytes(StandardCharsets.UTF_8)));
    return new Submission(alone.data(), Optional.of(table), alone.design(), alone.figures());
  }

  private static @Nullable Design design;

  static Design design() throws Exception {
    Design known = design;
    if (known == null) {
      known = DataDesign.of(DefinitionReader.read(REPORT));
      design = known;
    }
    return known;
  }
}
