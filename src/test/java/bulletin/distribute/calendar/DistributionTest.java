package bulletin.distribute.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import bulletin.distribute.SecretPlace;
import bulletin.distribute.calendar.ChannelSetting.Mail;
import bulletin.distribute.calendar.ChannelSetting.Sftp;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistributionTest {
  private static final Path FOLDER = DistributionFaultsTest.FOLDER;
  private static Distribution distribution;

  @TempDir private Path folder;

  @BeforeAll
  static void read() throws Exception {
    distribution = DistributionReader.read(FOLDER.resolve("distribution.yaml"));
  }

  @Test
  void times_are_those_of_london() {
    assertThat(distribution.publication()).isEqualTo(Instant.parse("2026-11-26T09:30:00Z"));
    assertThat(distribution.preRelease().orElseThrow().from())
        .isEqualTo(Instant.parse("2026-11-25T09:30:00Z"));
  }

  @Test
  void recipients_have_their_groups_areas_and_addresses() {
    assertThat(distribution.recipients())
        .startsWith(
            new Recipient(
                "e1",
                "Authority One",
                List.of("authorities"),
                Optional.of("E1"),
                Optional.of("one@example.org"),
                Optional.empty()))
        .hasSize(4);
    assertThat(distribution.recipients().get(1).groups()).containsExactly("authorities", "press");
  }

  @Test
  void channels_say_where_secrets_are_and_never_hold_one() {
    assertThat(distribution.channels())
        .extracting(ChannelSetting::name)
        .containsExactly("mail", "share", "exchange", "storage", "notify");
    Mail mail = (Mail) distribution.channels().getFirst();
    assertThat(mail.port()).isEqualTo(587);
    assertThat(mail.tls()).isEqualTo(ChannelSetting.Tls.STARTTLS);
    assertThat(mail.login().orElseThrow().password())
        .isEqualTo(new SecretPlace.Variable("MAIL_PASSWORD"));
    Sftp exchange = (Sftp) distribution.channels().get(2);
    assertThat(exchange.key()).contains(new SecretPlace.InFile(FOLDER.resolve("keys/exchange")));
  }

  @Test
  void schedule_is_read() {
    assertThat(distribution.rebuild().orElseThrow().every().words())
        .isEqualTo("every Tuesday at 07:00");
    assertThat(distribution.rebuild().orElseThrow().accept())
        .containsExactlyInAnyOrder(Rebuild.Kind.PATCH, Rebuild.Kind.MINOR);
  }

  /** Written for a day in winter, in summer, and beside both changes of the clocks. */
  @ParameterizedTest
  @CsvSource({
    "2027-01-14 09:30, 2027-01-14T09:30:00Z",
    "2027-06-17 09:30, 2027-06-17T08:30:00Z",
    "2027-03-30 09:30, 2027-03-30T08:30:00Z",
    "2027-03-25 09:30, 2027-03-25T09:30:00Z",
    "2027-10-29 09:30, 2027-10-29T08:30:00Z",
    "2027-11-01 09:30, 2027-11-01T09:30:00Z"
  })
  void half_past_nine_is_by_the_clocks_of_london(String written, String instant) throws Exception {
    assertThat(with(written, "").publication()).isEqualTo(Instant.parse(instant));
  }

  /** The night to Monday 1 November 2027 comes after the clocks went back: still 24 hours. */
  @Test
  void twenty_four_hours_are_hours_and_not_a_day_of_the_calendar() throws Exception {
    String access =
        """

        pre_release:
          from: 2027-10-31 09:30
          people: [{name: Ann, role: Press officer, reason: Answers}]
        """;
    assertThat(with("2027-11-01 09:30", access).preRelease()).isPresent();
  }

  @Test
  void another_time_of_day_is_taken_when_a_regulator_allowed_it() throws Exception {
    String allowed = "\nother_time: {by: The regulator, reference: R 12, reason: Markets}\n";
    assertThat(with("2027-01-14 07:00", allowed).publicationTime())
        .contains(new Distribution.OtherTime("The regulator", "R 12", "Markets"));
  }

  private Distribution with(String publication, String more) throws Exception {
    Files.copy(FOLDER.resolve("recipients.csv"), folder.resolve("recipients.csv"));
    Files.writeString(
        folder.resolve("distribution.yaml"),
        """
        release: Spring
        announced: 2026-10-01
        publication: %s
        recipients: recipients.csv
        channels: [{name: share, type: folder, root: share}]
        send: [{to: archive, by: share, gets: report}]
        %s"""
            .formatted(publication, more));
    return DistributionReader.read(folder.resolve("distribution.yaml"));
  }
}
