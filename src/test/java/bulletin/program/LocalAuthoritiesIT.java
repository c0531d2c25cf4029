package bulletin.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A wide file with three levels is a folder of templates more, and no Java. */
class LocalAuthoritiesIT {
  private static Release release() {
    return Release.of("local-authority-ks2", Bulletin.LOCAL);
  }

  /** Read off the file by hand: pupils and percentage of CINO, CLA and CPPO in 2024/25. */
  @ParameterizedTest
  @CsvSource({
    "E09000012, Hackney, 50, 48, 13, 62, 9, [c]",
    "E09000001, City of London, [c], [c], 0, [z], 0, [z]",
    "E06000059, Dorset, 22, [c], 17, 47, 10, [c]",
    "E06000064, Westmorland and Furness, 32, 34, 8, [c], 9, [c]",
    "E09000030, Tower Hamlets, 107, 42, 10, [c], 11, 82"
  })
  void authority_shows_what_the_file_says(
      String code,
      String name,
      String cinoPupils,
      String cino,
      String claPupils,
      String cla,
      String cppoPupils,
      String cppo)
      throws IOException {
    Grid table = authorities();

    assertThat(table.rows(code, name))
        .containsExactly(List.of(code, name, claPupils, cla, cinoPupils, cino, cppoPupils, cppo));
    assertThat(release().sheets().get(table.label()))
        .contains(List.of(code, name, claPupils, cla, cinoPupils, cino, cppoPupils, cppo));
  }

  private static Grid authorities() throws IOException {
    return release()
        .table(
            "Percentage of pupils meeting the expected standard in reading, writing and maths, by local authority");
  }

  /** Dorset was E10000009 until 2018/19; the abolished authority has no row of its own today. */
  @Test
  void authority_that_was_replaced_is_not_shown_beside_its_successor() throws IOException {
    assertThat(authorities().body()).noneMatch(row -> row.contains("E10000009"));
    assertThat(authorities().body()).filteredOn(row -> row.contains("Dorset")).hasSize(1);
  }

  @Test
  void every_authority_of_the_year_has_its_row() throws IOException {
    assertThat(authorities().body()).hasSize(153).doesNotHaveDuplicates();
  }

  @Test
  void gap_to_england_is_withheld_where_the_figure_is() throws IOException {
    List<Map<String, String>> gaps =
        release().figures().stream()
            .filter(line -> line.get("kind").equals("gap"))
            .filter(line -> line.get("location").equals("City of London"))
            .toList();

    assertThat(gaps).isNotEmpty().allSatisfy(gap -> assertThat(gap.get("printed")).startsWith("["));
    assertThat(gaps).allSatisfy(gap -> assertThat(gap.get("reason")).isNotEmpty());
  }

  @Test
  void england_is_the_comparator() throws IOException {
    assertThat(release().page().text())
        .contains("Gap to England")
        .doesNotContain("to england", "Beside england");
  }
}
