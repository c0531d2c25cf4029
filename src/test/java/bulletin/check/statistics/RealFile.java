package bulletin.check.statistics;

import bulletin.check.Design;
import bulletin.check.Submission;
import bulletin.figures.DataLayout;
import bulletin.figures.TextTable;
import bulletin.report.definition.DefinitionReader;
import bulletin.report.definition.Layouts;
import bulletin.report.definition.ReportDefinition;
import bulletin.report.definition.ReportDefinition.IndicatorSpec;
import bulletin.report.definition.ReportDefinition.Percentage;
import bulletin.report.definition.ReportDefinition.Score;
import bulletin.source.csv.CsvText;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

  static Design design() throws Exception {
    ReportDefinition report = DefinitionReader.read(REPORT);
    DataLayout layout = Layouts.layout(report);
    Columns columns = new Columns(report);
    return new Design(
        report.id(),
        layout,
        report.data().filters().stream()
            .map(f -> new Design.FilterColumn(f.column(), f.label(), f.total()))
            .toList(),
        report.compare().filter(),
        report.data().attributes().stream().map(a -> a.column()).toList(),
        columns.indicators(),
        columns.shares(),
        columns.means(),
        report.data().rounding(),
        report.data().values());
  }

  private record Columns(ReportDefinition report) {
    private List<String> tokens() {
      return List.copyOf(report.data().wide().orElseThrow().options().keySet());
    }

    private Map<String, String> of(String token) {
      Map<String, String> names = new LinkedHashMap<>();
      for (IndicatorSpec spec : report.data().indicators()) {
        if (spec.only().isEmpty() || spec.only().contains(token)) {
          names.put(spec.column(), spec.columns().orElseThrow().replace("{}", token));
        }
      }
      return names;
    }

    List<Design.IndicatorColumn> indicators() {
      List<Design.IndicatorColumn> all = new ArrayList<>();
      for (String token : tokens()) {
        Map<String, String> names = of(token);
        report.data().indicators().stream()
            .filter(i -> names.containsKey(i.column()))
            .forEach(
                i ->
                    all.add(
                        new Design.IndicatorColumn(
                            names.getOrDefault(i.column(), ""), i.label(), i.decimals())));
      }
      return all;
    }

    List<Design.Share> shares() {
      List<Design.Share> all = new ArrayList<>();
      for (String token : tokens()) {
        Map<String, String> names = of(token);
        for (ReportDefinition.Measure measure : report.measures()) {
          if (measure instanceof Percentage p && names.containsKey(p.percent())) {
            all.add(
                new Design.Share(
                    p.id(),
                    names.getOrDefault(p.numerator(), ""),
                    names.getOrDefault(p.denominator(), ""),
                    names.getOrDefault(p.percent(), "")));
          }
        }
      }
      return all;
    }

    List<Design.Mean> means() {
      List<Design.Mean> all = new ArrayList<>();
      for (String token : tokens()) {
        Map<String, String> names = of(token);
        for (ReportDefinition.Measure measure : report.measures()) {
          if (measure instanceof Score s && names.containsKey(s.score())) {
            all.add(
                new Design.Mean(
                    s.id(),
                    names.getOrDefault(s.pupils(), ""),
                    s.total().map(names::get),
                    names.getOrDefault(s.score(), ""),
                    names.getOrDefault(s.lower(), ""),
                    names.getOrDefault(s.upper(), "")));
          }
        }
      }
      return all;
    }
  }
}
