package bulletin.report.pack;

import bulletin.analysis.Bands;
import bulletin.analysis.Coverage;
import bulletin.analysis.Interval;
import bulletin.analysis.Polarity;
import bulletin.analysis.Ranks.Rank;
import bulletin.figures.RowKey;
import bulletin.figures.Shorthand;
import bulletin.report.Numbers;
import bulletin.report.Wording;
import bulletin.report.model.Cell;
import bulletin.report.model.Trace;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** What a pack prints of an area's place among all areas: rank, band and their median. */
final class StandingCells {
  private final Yardstick yardstick;
  private final Wording wording;
  private final int decimals;

  StandingCells(Wording wording, Yardstick yardstick, int decimals) {
    this.wording = wording;
    this.yardstick = yardstick;
    this.decimals = decimals;
  }

  /** The median of all areas that are ranked. */
  Cell median(RowKey row) {
    Trace trace = new Trace.Worked("median of all areas", List.of());
    return yardstick.standing(row).map(Yardstick.Standing::bands).orElse(null)
            instanceof Bands.Cut cut
        ? Numbers.cell(Numbers.round(cut.cuts().get(2), decimals), trace)
        : new Cell.Withheld(Shorthand.UNRELIABLE, "fewer than 80% of areas have a value", trace);
  }

  /** "=12 of 148 (5 not available)", or why there is no place. */
  String rank(RowKey row) {
    Optional<Yardstick.Standing> standing = yardstick.standing(row);
    if (standing.isEmpty() || !yardstick.isLatest(row.period())) {
      return wording.say("pack.rank.not_latest");
    }
    if (yardstick.polarity() == Polarity.NONE) {
      return wording.say("pack.none");
    }
    if (yardstick.isSmall(row)) {
      return wording.say("pack.rank.small");
    }
    return standing
        .get()
        .rank(row.location())
        .map(rank -> place(rank, standing.get()))
        .orElseGet(() -> tooFew(standing.get().published()));
  }

  private String tooFew(Coverage published) {
    return wording.say(
        "pack.rank.few",
        Map.of(
            "shown", Integer.toString(published.shown()),
            "of", Integer.toString(published.of())));
  }

  private String place(Rank rank, Yardstick.Standing standing) {
    int missing = standing.published().of() - standing.published().shown();
    int small = standing.published().shown() - rank.of();
    return wording.say(
        rank.tied() ? "pack.rank.tied" : "pack.rank.place",
        Map.of(
            "place",
            Integer.toString(rank.place()),
            "of",
            Integer.toString(rank.of()),
            "missing",
            Integer.toString(missing),
            "and_small",
            small == 0
                ? ""
                : wording.say("pack.rank.and_small", Map.of("small", Integer.toString(small)))));
  }

  /** "B: above 30.1 up to 35.2", or "-". */
  String band(RowKey row) {
    Optional<Yardstick.Standing> standing = yardstick.standing(row);
    OptionalDouble value = yardstick.exact(row);
    boolean may = yardstick.isLatest(row.period()) && value.isPresent() && !yardstick.isSmall(row);
    return may && standing.map(Yardstick.Standing::bands).orElse(null) instanceof Bands.Cut cut
        ? limits(cut, cut.of(value.getAsDouble()))
        : wording.say("pack.none");
  }

  private String limits(Bands.Cut cut, Bands.Band band) {
    Interval limits = cut.limits(band);
    boolean lowest = limits.lower() == cut.cuts().getFirst();
    return wording.say(
        lowest ? "pack.band.lowest" : "pack.band",
        Map.of(
            "band", band.name(),
            "low", Numbers.text(Numbers.round(limits.lower(), decimals)),
            "high", Numbers.text(Numbers.round(limits.upper(), decimals))));
  }
}
