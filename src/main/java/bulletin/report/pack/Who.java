package bulletin.report.pack;

import bulletin.figures.Location;

/** Whose figure it is, in the pack of one area. */
sealed interface Who {
  /** The pack's own area. */
  record Own(Location place) implements Who {}

  /** The area's region. */
  record Region(Location place) implements Who {}

  /** What every area is compared with. */
  record Comparator(Location place) implements Who {}

  /** One of the area's statistical neighbours. */
  record Neighbour(Location place, String closeness) implements Who {}

  /** The neighbours' mean. */
  record Mean() implements Who {}

  /** The neighbours' median. */
  record Median() implements Who {}
}
