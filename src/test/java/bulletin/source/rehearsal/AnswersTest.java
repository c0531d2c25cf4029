package bulletin.source.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import bulletin.figures.DataLayout;
import bulletin.figures.Filter;
import bulletin.figures.Indicator;
import bulletin.figures.Unit;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the server says to requests as they are, without Bulletin's own client. */
class AnswersTest {
  private static final String ID = "019d431f-c129-73e6-917e-6998bfe4d88d";
  private static final String ROWS =
      """
      time_period,time_identifier,geographic_level,country_code,country_name,new_la_code,old_la_code,la_name,year_group,school_type,sessions
      2020,Week 10,National,E92000001,England,,,,Year 4,Total,10
      2021,Week 2,National,E92000001,England,,,,Year 10,Academy,9
      2021,Week 2,Local authority,E92000001,England,E08000019,373,Sheffield,Year 4,Academy,x
      2021,Week 2,Local authority,E92000001,England,E08000019,373,Sheffield,Year 10,,1234567
      """;
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir private static Path folder;
  private static Optional<RehearsalServer> server = Optional.empty();

  @BeforeAll
  static void start() throws Exception {
    Path csv = Files.writeString(folder.resolve("rows.csv"), ROWS);
    DataLayout layout =
        new DataLayout(
            List.of(
                new Filter("year_group", "Year group", List.of()),
                new Filter("school_type", "School type", List.of())),
            List.of(),
            List.of(new Indicator("sessions", "Sessions", Unit.NUMBER, 0)),
            List.of(),
            Optional.empty(),
            DataLayout.PUBLISHERS_SHORTHAND);
    Rehearsal rehearsal =
        new Rehearsal(
            new Rehearsal.About("Pupils", "", "Schools"),
            ID,
            "Published",
            layout,
            Optional.empty());
    server =
        Optional.of(
            RehearsalServer.start(
                rehearsal,
                List.of(
                    Edition.first(csv),
                    new Edition("1.0.1", "Patch", "Published", csv, "{}"),
                    new Edition("1.1", "Minor", "Deprecated", csv, "{}"),
                    new Edition("1.2", "Minor", "Withdrawn", csv, "{}"),
                    new Edition("1.3", "Minor", "Draft", csv, "{}"),
                    new Edition("0.1", "Minor", "Processing", csv, "{}"),
                    new Edition("0.1.1", "Patch", "Published", csv, "{}")),
                0));
  }

  @AfterAll
  static void stop() {
    server.ifPresent(RehearsalServer::close);
  }

  private static HttpResponse<String> send(String method, String path, String body)
      throws Exception {
    URI uri = URI.create(server.orElseThrow().base() + path.replace("ID", "data-sets/" + ID));
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
  }

  /** Each line of answers.csv is a sentence of how the API behaves. */
  @ParameterizedTest(name = "{0}")
  @CsvFileSource(
      resources = "/bulletin/source/rehearsal/answers.csv",
      delimiter = '|',
      numLinesToSkip = 1,
      maxCharsPerColumn = 4000)
  void answers_as_the_api_does(
      String behaviour, String request, String body, int status, String holds) throws Exception {
    String[] parts = request.split(" ", 2);
    HttpResponse<String> answer = send(parts[0], parts[1], body == null ? "" : body);

    assertThat(answer.statusCode()).as(behaviour).isEqualTo(status);
    assertThat(answer.body()).as(behaviour).contains(holds == null ? "" : holds);
  }

  @Test
  void figures_are_sorted_as_text() throws Exception {
    JsonNode rows =
        JSON.readTree(
                send(
                        "POST",
                        "/ID/query?dataSetVersion=1.0",
                        "{\"sorts\":[{\"field\":\"indicator|dP0Zw\",\"direction\":\"Asc\"}]}")
                    .body())
            .path("results");

    assertThat(rows.valueStream().map(r -> r.path("values").path("dP0Zw").asString()))
        .containsExactly("10", "1234567", "9", "x");
  }

  @Test
  void latest_period_comes_first_when_no_sort_is_asked_for() throws Exception {
    JsonNode rows =
        JSON.readTree(send("GET", "/ID/query?dataSetVersion=1.0", "").body()).path("results");

    assertThat(rows.valueStream().map(r -> r.path("timePeriod").path("period").asString()))
        .containsExactly("2021", "2021", "2021", "2020");
  }
}
