package bulletin.program;

import static org.assertj.core.api.Assertions.assertThat;

import bulletin.render.ods.Office;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** LibreOffice opens both workbooks of a release and saves them without changing a cell. */
class OfficeSavesTheSameIT {
  @TempDir private Path scratch = Path.of("");

  private static Release release(String report, String file) {
    return Release.of(report, Bulletin.SHARED.resolve("data").resolve(file));
  }

  @Test
  void saved_workbook_holds_every_value_and_type_of_the_written_one() throws Exception {
    List<Path> written = new ArrayList<>();
    List<Map<String, Map<String, String>>> wanted = new ArrayList<>();
    for (Release release :
        List.of(
            release("key-stage-2", "ks2_national.csv"),
            release("local-authority-ks2", "ks2_la.csv"))) {
      Map<String, Map<String, String>> cells =
          SheetCells.of(release.folder().resolve("report.xlsx"));
      assertThat(cells).hasSizeGreaterThan(9);
      assertThat(cells.values().stream().mapToInt(Map::size).sum()).isGreaterThan(1_000);
      for (String type : List.of("xlsx", "ods")) {
        Path file = scratch.resolve(written.size() + "." + type);
        Files.copy(release.folder().resolve("report." + type), file);
        written.add(file);
        wanted.add(cells);
      }
    }

    for (String type : List.of("xlsx", "ods")) {
      List<Path> saved = Office.saved(written, type, scratch);
      for (int i = 0; i < saved.size(); i++) {
        assertThat(SheetCells.of(saved.get(i)))
            .as("%s saved as %s", written.get(i).getFileName(), type)
            .isEqualTo(wanted.get(i));
      }
    }
  }
}
