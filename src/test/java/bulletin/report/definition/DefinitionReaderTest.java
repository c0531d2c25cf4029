package bulletin.report.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DefinitionReaderTest {
  private static final Path KEY_STAGE_2 = Path.of("report-templates/key-stage-2");
  private static final Path LOCAL_AUTHORITY = Path.of("report-templates/local-authority-ks2");

  @Test
  void long_report_reads() throws Exception {
    ReportDefinition report = DefinitionReader.read(KEY_STAGE_2);
    assertThat(report.id()).isEqualTo("key-stage-2");
    assertThat(report.sections()).hasSize(11);
  }

  @Test
  void wide_report_reads() throws Exception {
    ReportDefinition report = DefinitionReader.read(LOCAL_AUTHORITY);
    assertThat(report.id()).isEqualTo("local-authority-ks2");
  }
}
