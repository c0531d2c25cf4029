package bulletin.figures;

import java.util.List;
import java.util.Map;

/**
 * The statistical neighbours of areas: those that are most like each, closest first.
 *
 * @param file where they were read, without its folder; empty when none were given
 * @param byArea the neighbours of an area, by its three-digit number
 */
public record Neighbours(String file, Map<String, List<Neighbour>> byArea) {
  /** Copies what it is given. */
  public Neighbours {
    byArea =
        byArea.entrySet().stream()
            .collect(
                java.util.stream.Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, e -> List.copyOf(e.getValue())));
  }

  /** No area has any. */
  public static Neighbours none() {
    return new Neighbours("", Map.of());
  }

  /** The neighbours of a place, closest first; none when the file does not name it. */
  public List<Neighbour> of(Location place) {
    return byArea.getOrDefault(place.oldCode(), List.of());
  }

  /**
   * A neighbour.
   *
   * @param code its three-digit number
   * @param closeness how like it is, in the publisher's words, such as "Very close"
   */
  public record Neighbour(String code, String closeness) {}
}
