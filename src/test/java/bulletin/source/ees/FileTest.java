package bulletin.source.ees;

import static bulletin.source.ees.Rehearsed.FIRST;
import static bulletin.source.ees.Rehearsed.ID;
import static bulletin.source.ees.Rehearsed.edition;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bulletin.figures.DataLayout;
import bulletin.figures.Filter;
import bulletin.figures.Indicator;
import bulletin.figures.Unit;
import bulletin.source.Checksum;
import bulletin.source.csv.CsvRows;
import bulletin.source.rehearsal.Mishap;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The data file. */
class FileTest extends OnLoopback {
  static final DataLayout WITHOUT_BLANKS =
      new DataLayout(
          List.of(new Filter("year_group", "Year", List.of())),
          List.of(new Filter("school_type", "School", List.of())),
          List.of(new Indicator("sessions", "Sessions", Unit.NUMBER, 4)),
          List.of(),
          Optional.empty(),
          DataLayout.PUBLISHERS_SHORTHAND);

  /** A pulled file may start with a byte order mark: kept in the file, and no part of a name. */
  @Test
  void byte_order_mark_is_kept_and_not_read() throws Exception {
    Files.writeString(csv, "\uFEFF" + Rehearsed.SMALL);
    versions("Published", edition("1.0", "Major", "Published", csv));

    Download download = rehearsed.client.csv(ID, FIRST, folder);

    assertThat(download.file()).hasSameBinaryContentAs(csv);
    assertThat(download.sha256()).isEqualTo(Checksum.of(csv));
    assertThat(bulletin.source.csv.CsvSource.read(download.file(), WITHOUT_BLANKS).rowCount())
        .isEqualTo(6);
    assertThat(CsvRows.read(download.file(), 0).getFirst().getFirst()).isEqualTo("time_period");
    assertThat(rehearsed.meta().periods()).hasSize(2);
  }

  @Test
  void full_data_set_comes_in_one_file_and_in_one_page() throws Exception {
    rehearsed.close();
    rehearsed = Rehearsed.of(Rehearsed.FULL, Rehearsed.national());

    assertThat(Files.readAllLines(rehearsed.client.csv(ID, FIRST, folder).file())).hasSize(7063);
    int before = rehearsed.server.requests().size();
    ResolvedQuery all = QueryResolver.resolve(Query.ALL, rehearsed.meta());
    assertThat(rehearsed.client.query(ID, FIRST, all, EesClient.LARGEST_PAGE, false).rows())
        .hasSize(7062);
    assertThat(asked(before + 1))
        .isEqualTo("POST /v1/data-sets/" + ID + "/query?dataSetVersion=1.0");
  }

  /** A gateway's page or nothing at all is no data file, though the status is good. */
  @ParameterizedTest
  @CsvSource({"<html></html>, ' with a web page in place of data'", "'', ' with an empty answer'"})
  void what_is_no_file_is_not_kept(String body, String said) {
    rehearsed.server.then(new Mishap.Status(200, Map.of(), body));

    assertThatThrownBy(() -> rehearsed.client.csv(ID, FIRST, folder))
        .isInstanceOf(EesTrouble.class)
        .hasMessage(
            "GET %s/data-sets/%s/csv?dataSetVersion=1.0: the server answered 200,%s. Check the base URL, or try again later."
                .formatted(rehearsed.server.base(), ID, said));
  }

  /** The name of the file is the server's, and stays in the folder. */
  @ParameterizedTest
  @CsvSource({"ks2.csv, ks2.csv", "../../ks2.csv, ID_v1.0.csv", "'', ID_v1.0.csv"})
  void file_has_the_servers_name_and_stays_in_its_folder(String named, String name)
      throws Exception {
    rehearsed.server.then(
        new Mishap.Status(
            200, Map.of("Content-Disposition", "attachment; filename=" + named), "a,b\n"));

    assertThat(rehearsed.client.csv(ID, FIRST, folder).file())
        .isEqualTo(folder.resolve(name.replace("ID", ID)));
  }
}
