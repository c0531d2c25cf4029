package bulletin.check.statistics;

import bulletin.check.Design;
import bulletin.check.Submission;
import bulletin.figures.TextTable;
import bulletin.report.DataDesign;
import bulletin.report.definition.DefinitionReader;
import bulletin.source.csv.CsvText;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The real file of local authorities, and what its report says of it. */
final class RealFile {
  static final Path FILE = Path.of("../shared/data/ks2_la.csv");
  private static final Path REPORT = Path.of("report-templates/local-authority-ks2");

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
