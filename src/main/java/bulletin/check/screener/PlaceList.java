package bulletin.check.screener;

import bulletin.check.StandardTable;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A list of the codes and names of places that the publisher allows. */
record PlaceList(Set<List<String>> pairs) {
  static PlaceList of(String file, String... columns) {
    return new PlaceList(
        StandardTable.of(file).rows().stream()
            .map(row -> Stream.of(columns).map(c -> row.getOrDefault(c, "")).toList())
            .collect(Collectors.toUnmodifiableSet()));
  }

  boolean has(List<String> pair) {
    return pairs.contains(pair);
  }
}
