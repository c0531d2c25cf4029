package bulletin.publish;

import bulletin.report.pack.PackPlan;
import bulletin.report.pack.PackReports;
import bulletin.report.pack.PackSubject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** What a pack is to hold, and the hash of all that it is made from. */
final class PackContent {
  static final String FIGURES = "figures.csv";

  private final PackSubject subject;
  private final PackReports reports;
  private final byte[] figures;
  private final String figuresHash;
  private final String inputs;

  PackContent(PackSubject subject, PackReports reports, Provenance provenance) {
    this.subject = subject;
    this.reports = reports;
    this.figures = FigureTable.csv(reports.workbook().lines()).getBytes(StandardCharsets.UTF_8);
    this.figuresHash = Hashes.of(figures);
    this.inputs = hash(provenance);
  }

  /** What the pack says, how it is drawn and by what. */
  private String hash(Provenance provenance) {
    StringBuilder all = new StringBuilder(provenance.engine()).append('\n');
    for (InputFile input : provenance.inputs()) {
      if (input.role().equals("template")) {
        all.append(input.name()).append(' ').append(input.sha256()).append('\n');
      }
    }
    all.append(FIGURES).append(' ').append(figuresHash).append('\n');
    return Hashes.of(all.append(PackPlan.inputs(reports)).toString());
  }

  PackSubject subject() {
    return subject;
  }

  PackReports reports() {
    return reports;
  }

  String inputs() {
    return inputs;
  }

  void writeFigures(Path folder) throws IOException {
    Files.write(folder.resolve(FIGURES), figures);
  }

  /** The hashes of its files as far as they are known, by name. */
  Map<String, String> hashes() {
    return Map.of(FIGURES, figuresHash);
  }
}
