package bulletin.source.ees;

import bulletin.figures.DataLayout;
import bulletin.figures.Filter;
import bulletin.figures.Indicator;
import bulletin.figures.Unit;
import bulletin.source.ees.EesSettings.Limits;
import bulletin.source.ees.EesSettings.Timeouts;
import bulletin.source.rehearsal.Edition;
import bulletin.source.rehearsal.Rehearsal;
import bulletin.source.rehearsal.RehearsalServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A real server on loopback and a client that never waits: its pauses are written down. */
final class Rehearsed implements AutoCloseable {
  static final String ID = "019d431f-c129-73e6-917e-6998bfe4d88d";
  static final Version FIRST = new Version(1, 0, 0);
  static final Path NATIONAL = Path.of("../shared/data/ks2_national.csv");
  static final Path FULL = Path.of("../shared/data/ks2_national_synthetic_full.csv");
  static final String SMALL =
      """
      time_period,time_identifier,geographic_level,country_code,country_name,new_la_code,old_la_code,la_name,year_group,school_type,sessions
      2021,Week 10,National,E92000001,England,,,,Year 4,Total,10.0359
      2021,Week 2,National,E92000001,England,,,,Year 4,Academy,x
      2021,Week 2,Local authority,E92000001,England,E08000019,373,Sheffield,Year 4,Total,0
      2021,Week 2,Local authority,E92000001,England,E08000019,373,Sheffield,Year 10,Total,9
      2021,Week 10,Local authority,E92000001,England,E09000021 / E09000027,314,Kingston upon Thames / Richmond upon Thames,Year 10,N/A,1234567
      2021,Week 10,Local authority,E92000001,England,E08000019,373,Sheffield,Year 10,,low
      """;

  /** The same ids for other things: Year 5 where Year 4 was, and 9999 for every figure. */
  static final String LATER =
      SMALL
          .replace("Year 4", "Year 5")
          .replaceAll(",[^,\n]*\n", ",9999\n")
          .replaceFirst("9999", "sessions");

  final RehearsalServer server;
  final EesClient client;
  final List<Duration> pauses = new ArrayList<>();

  private Rehearsed(RehearsalServer server, Optional<String> token, Limits limits) {
    this.server = server;
    this.client = client(token, limits, Timeouts.USUAL);
  }

  EesClient client(Optional<String> token, Limits limits, Timeouts timeouts) {
    Retries retries =
        new Retries(
            4,
            Duration.ofMillis(500),
            Duration.ofSeconds(30),
            () -> 0.5,
            pauses::add,
            () -> Instant.parse("2026-01-01T00:00:00Z"));
    return new EesClient(new EesSettings(server.base(), token, timeouts, limits, retries));
  }

  static Rehearsed of(Path csv, DataLayout layout) throws Exception {
    return of("Published", layout, Edition.first(csv));
  }

  static Rehearsed of(String status, DataLayout layout, Edition... editions) throws Exception {
    return new Rehearsed(
        RehearsalServer.start(
            new Rehearsal(
                new Rehearsal.About("Pupils", "Pupils in schools.", "School statistics"),
                ID,
                status,
                layout,
                Optional.empty()),
            List.of(editions),
            0),
        Optional.empty(),
        Limits.USUAL);
  }

  static Rehearsed small(Path folder) throws Exception {
    return of(Files.writeString(folder.resolve("small.csv"), SMALL), smallLayout());
  }

  static Edition edition(String version, String type, String status, Path csv) {
    return new Edition(version, type, status, csv, "{}");
  }

  static DataLayout smallLayout() {
    return layout(
        List.of("year_group", "school_type"),
        List.of(new Indicator("sessions", "Sessions missed", Unit.NUMBER, 1)));
  }

  static DataLayout national() {
    return layout(
        List.of("subject", "social_care_group", "sen_provision", "ethnicity_major", "placement"),
        Stream.of("eligible_pupil_count", "expected_standard_pupil_percent")
            .map(column -> new Indicator(column, column, Unit.NUMBER, 0))
            .toList());
  }

  private static DataLayout layout(List<String> filters, List<Indicator> indicators) {
    return new DataLayout(
        filters.stream().map(f -> new Filter(f, f, List.of())).toList(),
        List.of(),
        indicators,
        List.of(),
        Optional.empty(),
        DataLayout.PUBLISHERS_SHORTHAND);
  }

  Meta meta() throws EesProblem {
    return client.meta(ID, FIRST);
  }

  /** The rows of a question as a person reads them. */
  List<List<String>> ask(Query query) throws EesProblem {
    Meta meta = meta();
    Answer answer = client.query(ID, FIRST, QueryResolver.resolve(query, meta), 2, false);
    return AnswerTable.of(answer, meta).rows();
  }

  static Query where(Query.Choice... choices) {
    return new Query(List.of(), List.of(choices), List.of(), List.of(), Query.Periods.ALL);
  }

  static Query.Choice choice(String of, String... options) {
    return new Query.Choice(of, List.of(options));
  }

  @Override
  public void close() {
    client.close();
    server.close();
  }
}
