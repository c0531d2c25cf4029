package bulletin.distribute.channel;

import static org.assertj.core.api.Assertions.assertThat;

import bulletin.distribute.channel.Delivery.Addressee;
import bulletin.distribute.channel.Delivery.Letter;
import bulletin.render.template.Templates;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the e-mails of the project's own reports say. */
class EmailTextTest {
  private static final Path REPORTS = Path.of("report-templates");

  @TempDir private Path folder;

  private EmailText text(String report, Optional<String> embargo, Optional<String> correction)
      throws Exception {
    Delivery delivery =
        new Delivery(
            "key",
            1,
            new Addressee("camden", "Camden", "vsh@camden.example"),
            "folder",
            new Letter(report, "Attainment", "2024/25", embargo, correction),
            List.of(Deliveries.file(folder, "camden.zip", "pack")),
            Optional.empty());
    return EmailText.of(
        Templates.of(REPORTS),
        delivery,
        List.of(
            new EmailText.Named("camden.zip", 1_234_567, ""),
            new EmailText.Named("report.pdf", 900, "https://files.example/report.pdf")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"key-stage-2", "local-authority-ks2"})
  void every_report_has_a_text(String report) throws Exception {
    assertThat(text(report, Optional.empty(), Optional.empty()))
        .isEqualTo(
            new EmailText(
                "Attainment, 2024/25",
                """
                Dear Camden,

                This is Attainment, 2024/25.

                camden.zip (1.2 MB)
                report.pdf (1 KB): https://files.example/report.pdf

                This message was sent by a program. The release says whom to ask.
                """));
  }

  @Test
  void embargo_and_change_stand_in_subject_and_text() throws Exception {
    EmailText early =
        text(
            "key-stage-2",
            Optional.of("Embargoed until 9:30am on 4 December 2025"),
            Optional.empty());
    EmailText changed =
        text("key-stage-2", Optional.empty(), Optional.of("The figures of Camden were mended."));

    assertThat(early.subject())
        .isEqualTo("Embargoed until 9:30am on 4 December 2025: Attainment, 2024/25");
    assertThat(early.body())
        .contains(
            "Embargoed until 9:30am on 4 December 2025. Until then this is for you alone: do not pass it on, quote it or act on it.");
    assertThat(changed.subject()).isEqualTo("Changed: Attainment, 2024/25");
    assertThat(changed.body()).contains("What has changed: The figures of Camden were mended.");
  }
}
