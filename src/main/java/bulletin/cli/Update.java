package bulletin.cli;

import bulletin.figures.DataLayout;
import bulletin.figures.DataSet;
import bulletin.report.ReportProblem;
import bulletin.report.definition.Layouts;
import bulletin.source.BadInput;
import bulletin.source.csv.CsvSource;
import bulletin.source.ees.Changes;
import bulletin.source.ees.EesClient;
import bulletin.source.ees.Kept;
import bulletin.source.ees.Lock;
import bulletin.source.ees.Pin;
import bulletin.source.ees.ValueChanges;
import bulletin.source.ees.Version;
import bulletin.source.ees.VersionFacts;
import bulletin.source.ees.VersionPattern;
import java.io.IOException;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What stands between a report's lock and the newest version, in plain words. */
final class Update {
  private final ApiData data;
  private final ReportOptions options;
  private final StringBuilder said = new StringBuilder();

  Update(ApiData data, ReportOptions options) {
    this.data = data;
    this.options = options;
  }

  String run(boolean accept) throws Exception {
    Lock lock = Lock.read(data.folder());
    URI server = options.source().api().base();
    Optional<Pin> locked = lock.entry(server, data.dataSet()).map(Lock.Entry::pin);
    say(
        locked
            .map(p -> "The lock holds version " + p.version() + ".")
            .orElse("There is no lock yet."));
    try (EesClient client = options.source().api().client()) {
      List<VersionFacts> versions = notices(client, locked);
      VersionFacts target = client.resolve(data.dataSet(), data.pattern());
      beyond(versions, target.version());
      Kept kept = data.cache().pull(client, data.dataSet(), target.version());
      boolean moves =
          locked.isEmpty()
              || !locked.get().sha256().equals(kept.pin().sha256())
              || !locked.get().version().equals(kept.pin().version());
      if (!moves) {
        say(
            "Version "
                + target.version()
                + " is the newest that fits \""
                + data.pattern()
                + "\", and its file is the one that is locked.");
        holds(broken(kept));
        return said.toString();
      }
      if (locked.isPresent()) {
        compare(client, versions, locked.get(), kept);
      }
      settle(accept, lock.with(new Lock.Entry(server, data.dataSet(), kept.pin())), kept);
    }
    return said.toString();
  }

  private List<VersionFacts> notices(EesClient client, Optional<Pin> locked) throws Exception {
    client.dataSet(data.dataSet()).notice().ifPresent(this::say);
    List<VersionFacts> versions = client.versions(data.dataSet());
    versions.stream()
        .filter(v -> locked.filter(p -> p.version().equals(v.version())).isPresent())
        .flatMap(v -> v.notice().stream())
        .forEach(this::say);
    return versions;
  }

  /** A major version never enters by itself. */
  private void beyond(List<VersionFacts> versions, Version target) throws BadUsage {
    VersionPattern pattern = data.pattern();
    versions.stream()
        .filter(
            v ->
                v.notice().isEmpty()
                    && v.version().compareTo(target) > 0
                    && !pattern.takes(v.version()))
        .findFirst()
        .ifPresent(
            v ->
                say(
                    "There is a newer version %s (%s), which \"%s\" does not take. To take it, change version: in report.yaml."
                        .formatted(v.version(), v.version().stepFrom(target), pattern)));
  }

  private void compare(EesClient client, List<VersionFacts> versions, Pin before, Kept after)
      throws Exception {
    Version to = after.pin().version();
    say(
        before.version().equals(to)
            ? "Version "
                + to
                + " has another file than the one that is locked, under the same number."
            : "Version %s is there: a %s step from %s."
                .formatted(to, to.stepFrom(before.version()), before.version()));
    for (VersionFacts step : between(versions, before.version(), to)) {
      changes(client.changes(data.dataSet(), step.version()));
    }
    values(before, after);
  }

  private static List<VersionFacts> between(
      List<VersionFacts> versions, Version after, Version upTo) {
    return versions.stream()
        .filter(v -> v.version().compareTo(after) > 0 && v.version().compareTo(upTo) <= 0)
        .filter(v -> !v.status().equals("Draft"))
        .sorted(Comparator.comparing(VersionFacts::version))
        .toList();
  }

  private void changes(Changes changes) {
    if (!changes.notes().isEmpty()) {
      say("Version " + changes.version() + ", the publisher's notes: " + changes.notes());
    }
    changes.changes().forEach(c -> say("Version " + changes.version() + ", " + c.sentence() + "."));
    if (changes.changes().isEmpty()) {
      say(
          "Version "
              + changes.version()
              + ": no filter, option, indicator, level, location or period changed.");
    }
  }

  private void values(Pin before, Kept after) throws IOException, BadUsage {
    Optional<Kept> old = data.cache().find(data.dataSet(), before);
    if (old.isEmpty()) {
      say("The locked file is not in the cache, so that values were not compared.");
      return;
    }
    try {
      DataLayout layout = Layouts.layout(data.definition());
      ValueChanges values =
          ValueChanges.between(
              CsvSource.read(old.get().csv(), layout), CsvSource.read(after.csv(), layout));
      say(sentence(values));
      values.examples().forEach(example -> say("  " + example));
    } catch (BadInput e) {
      say("Values were not compared: " + e.getMessage());
    }
  }

  private static String sentence(ValueChanges values) {
    return values.isNone()
        ? "No value that the report reads has changed."
        : "Values: %d changed in rows that both files have; %d rows are new, %d are gone."
            .formatted(values.changed(), values.added(), values.removed());
  }

  private void settle(boolean accept, Lock moved, Kept kept) throws Exception {
    Optional<String> broken = broken(kept);
    holds(broken);
    if (!accept) {
      say("The lock was left as it is. To move it, add --accept.");
    } else if (broken.isPresent()) {
      say("The lock was left as it is. Mend the report first.");
    } else {
      moved.write(data.folder());
      say("The lock now holds version " + kept.pin().version() + ".");
    }
  }

  private void holds(Optional<String> broken) {
    say(
        broken
            .map(why -> "The report can no longer be made: " + why)
            .orElse("The report's queries still hold."));
  }

  /** Why the report cannot be made from a file, if it cannot. */
  private Optional<String> broken(Kept kept) throws Exception {
    List<String> faults =
        new ReportQuery(data.definition(), data.folder())
            .faults(data.cache().meta(data.dataSet(), kept.pin()), kept.pin().version());
    if (!faults.isEmpty()) {
      return Optional.of(String.join("\n  ", faults));
    }
    try {
      DataSet figures = CsvSource.read(kept.csv(), Layouts.layout(data.definition()));
      Draft.report(options, data.folder(), data.definition(), figures);
      return Optional.empty();
    } catch (BadInput | ReportProblem e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  private void say(String line) {
    said.append(line).append('\n');
  }
}
