package bulletin.report.pack;

import bulletin.compare.Register;
import bulletin.figures.DataSet;
import bulletin.figures.Location;
import bulletin.figures.TimePeriod;
import bulletin.report.Wording;
import bulletin.report.model.Sentence;
import bulletin.report.model.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a pack says of an area that began or ended within the years of the data. */
final class AreaChanges {
  private final Register register = new Register();
  private final DataSet data;
  private final Wording wording;

  AreaChanges(DataSet data, Wording wording) {
    this.data = data;
    this.wording = wording;
  }

  /** Who came before and after; empty for an area that has all years. */
  Optional<Sentence> sentence(PackSubject subject) {
    return begins(subject) || !subject.current()
        ? Optional.of(new Sentence(text(subject), traces(subject)))
        : Optional.empty();
  }

  private boolean begins(PackSubject subject) {
    return !subject.years().contains(data.periods().getFirst());
  }

  private String text(PackSubject subject) {
    String before = begins(subject) ? before(subject) : "";
    String after = subject.current() ? "" : after(subject);
    return (before + " " + after).strip() + wording.say("pack.area.apart");
  }

  private String before(PackSubject subject) {
    List<String> codes =
        register.predecessors(subject.code()).stream().map(Register.Entry::code).toList();
    return said(subject, "begins", subject.years().getFirst(), codes);
  }

  private String after(PackSubject subject) {
    List<String> codes =
        register.entry(subject.code()).map(Register.Entry::successors).orElse(List.of());
    return said(subject, "ends", subject.years().getLast(), codes);
  }

  /**
   * @param others none when the register does not know the code
   */
  private String said(PackSubject subject, String what, TimePeriod year, List<String> others) {
    return wording.say(
        "pack.area." + what + (others.isEmpty() ? ".alone" : ""),
        Map.of(
            "area",
            subject.name(),
            "code",
            subject.code(),
            "year",
            year.label(),
            "others",
            register.named(others)));
  }

  /** The rows that are there for its first and last year. */
  private List<Trace> traces(PackSubject subject) {
    String column = data.indicators().getFirst().column();
    List<Trace> traces = new ArrayList<>();
    for (TimePeriod year : List.of(subject.years().getFirst(), subject.years().getLast())) {
      row(subject.place(), year)
          .ifPresent(row -> traces.add(new Trace.FromCell(data.origin(row, column))));
    }
    return traces;
  }

  private Optional<Integer> row(Location place, TimePeriod year) {
    for (int row = 0; row < data.rowCount(); row++) {
      if (data.location(row).equals(place) && data.period(row).equals(year)) {
        return Optional.of(row);
      }
    }
    return Optional.empty();
  }
}
