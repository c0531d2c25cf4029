package bulletin.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The full size and shape of the published data set: every group and breakdown. */
class SyntheticIT {
  private static Release release() {
    return Release.of("key-stage-2", Bulletin.SYNTHETIC);
  }

  @Test
  void all_fourteen_groups_are_shown_the_comparator_last() throws IOException {
    List<String> groups = allGroups().body().stream().map(List::getFirst).toList();

    assertThat(groups)
        .containsExactly(
            "CLA 12 months",
            "CINO",
            "CPPO",
            "CIN at 31 March",
            "CLA at 31 March",
            "CIN at any point",
            "CINO at any point",
            "CPPO at any point",
            "CLA at any point",
            "CIN at any point in the last 6 years",
            "Previously CLA: adoption",
            "Previously CLA: special guardianship order",
            "Previously CLA: child arrangements order",
            "All pupils");
  }

  private static Grid allGroups() throws IOException {
    List<Grid> found =
        release().pageTables().values().stream()
            .filter(table -> table.title().contains("every social care group, England, 2024/25"))
            .toList();
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  @Test
  void three_groups_keep_their_real_totals_among_the_breakdowns() throws IOException {
    assertThat(allGroups().body())
        .extracting(row -> row.subList(0, 4))
        .startsWith(
            List.of("CLA 12 months", "3,090", "1,070", "35"),
            List.of("CINO", "10,480", "3,160", "30"),
            List.of("CPPO", "2,390", "760", "32"))
        .endsWith(List.of("All pupils", "650,560", "405,190", "62"));
  }

  @Test
  void manifest_counts_the_rows_that_were_read() throws IOException {
    assertThat(release().text("manifest.json")).contains("\"rows\" : 7062,");
  }
}
