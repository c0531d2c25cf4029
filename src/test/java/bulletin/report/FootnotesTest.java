package bulletin.report;

import static org.assertj.core.api.Assertions.assertThat;

import bulletin.report.definition.ReportDefinition.FootnoteSpec;
import bulletin.report.model.Footnote;
import bulletin.yaml.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FootnotesTest {
  private static final FootnoteSpec EARLY = note("early", "period:201819", "group:Boarders");
  private static final FootnoteSpec LATE = note("late", "section:gaps");
  private static final FootnoteSpec NEVER = note("never", "period:199900");
  private Footnotes footnotes;

  @BeforeEach
  void nothing_is_numbered() {
    footnotes =
        new Footnotes(List.of(EARLY, NEVER, LATE), Map.of("late", "Said instead.", "x", "Unasked"));
  }

  @Test
  void notes_are_numbered_as_they_are_met_not_as_they_are_listed() {
    assertThat(footnotes.at(Stream.of("section:gaps"))).containsExactly(1);
    assertThat(footnotes.at(Stream.of("period:201819"))).containsExactly(2);
    assertThat(footnotes.numbered())
        .containsExactly(
            new Footnote(1, "late", "Said instead."), new Footnote(2, "early", "Text of early."));
  }

  @Test
  void note_at_many_places_keeps_its_number() {
    assertThat(footnotes.at(Stream.of("group:Boarders", "period:201819"))).containsExactly(1);
    assertThat(footnotes.at(Stream.of("section:gaps", "group:Boarders"))).containsExactly(1, 2);
    assertThat(footnotes.numbered()).hasSize(2);
  }

  @Test
  void place_without_a_note_gives_out_no_number() {
    assertThat(footnotes.at(Stream.of("table:gaps", "period:2018", "group:boarders"))).isEmpty();
    assertThat(footnotes.numbered()).isEmpty();
  }

  @Test
  void note_that_no_place_called_for_is_unused() {
    footnotes.at(Stream.of("section:gaps", "group:Boarders"));
    assertThat(footnotes.unused()).containsExactly(NEVER);
  }

  private static FootnoteSpec note(String id, String... at) {
    return new FootnoteSpec(
        id, List.of(at), Optional.empty(), "Text of " + id + ".", new Place(1, 1));
  }
}
