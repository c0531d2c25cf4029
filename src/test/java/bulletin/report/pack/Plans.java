package bulletin.report.pack;

import bulletin.figures.DataSet;
import bulletin.figures.Neighbours;
import bulletin.report.Wording;
import bulletin.report.definition.DefinitionReader;
import bulletin.report.definition.Layouts;
import bulletin.report.definition.ReportDefinition;
import bulletin.report.model.Report;
import bulletin.source.csv.CsvSource;
import bulletin.source.csv.NeighbourFile;
import java.nio.file.Path;
import java.util.List;

/** Plans of published and invented figures, read as the program reads them. */
final class Plans {
  static final Path TEMPLATES = Path.of("report-templates");
  static final Path SHARED = Path.of("../shared/data");

  private Plans() {}

  /** A plan with what it was made from. */
  record Made(ReportDefinition definition, DataSet data, Neighbours neighbours, PackPlan plan) {
    PackSubject subject(String code) {
      return plan.subjects().stream()
          .filter(s -> s.code().equals(code) || s.oldCode().equals(code))
          .findFirst()
          .orElseThrow();
    }

    PackReports pack(String code) {
      return plan.reportsFor(subject(code));
    }

    Report workbook(String code) {
      return pack(code).workbook();
    }
  }

  private static final class Published {
    static final Made MADE =
        make(
            TEMPLATES.resolve("local-authority-ks2"),
            SHARED.resolve("ks2_la.csv"),
            SHARED.resolve("statistical_neighbours_2025.csv"));
  }

  static Made published() {
    return Published.MADE;
  }

  static Made make(Path folder, Path data, Path neighbours) {
    try {
      ReportDefinition definition = DefinitionReader.read(folder);
      DataSet figures = CsvSource.read(data, Layouts.layout(definition));
      Neighbours near =
          NeighbourFile.read(neighbours, figures, definition.packs().orElseThrow().level());
      Wording wording =
          Wording.of(
              List.of(
                  TEMPLATES.resolve("shared/wording.properties"),
                  folder.resolve("wording.properties")));
      return new Made(definition, figures, near, PackPlan.of(definition, wording, figures, near));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
