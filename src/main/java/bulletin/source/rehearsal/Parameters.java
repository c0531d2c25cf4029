package bulletin.source.rehearsal;

import bulletin.source.rehearsal.RehearsalServer.Reply;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What follows the question mark of an address. */
record Parameters(Map<String, List<String>> all) {
  /** The parameters of a list that comes in pages. */
  static final Set<String> PAGING = Set.of("page", "pageSize");

  static Parameters of(URI uri) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    for (String pair : Optional.ofNullable(uri.getRawQuery()).orElse("").split("&", -1)) {
      if (!pair.isEmpty()) {
        String[] parts = pair.split("=", 2);
        all.computeIfAbsent(decoded(parts[0]), n -> new ArrayList<>())
            .add(parts.length < 2 ? "" : decoded(parts[1]));
      }
    }
    return new Parameters(all);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /** A parameter that an address does not know is refused, not passed over. */
  void allow(Set<String> known) throws Fault {
    for (String name : all.keySet()) {
      if (!known.contains(name)) {
        throw Fault.unknownField(name);
      }
    }
  }

  boolean has(String name) {
    return all.containsKey(name);
  }

  List<String> values(String name) {
    return all.getOrDefault(name, List.of());
  }

  String first(String name, String otherwise) {
    List<String> values = values(name);
    return values.isEmpty() ? otherwise : values.getFirst();
  }

  int number(String name, int usual) throws Fault {
    String text = first(name, String.valueOf(usual));
    if (!text.matches("\\d{1,6}")) {
      throw Fault.badRequest("InvalidValue", name, "Must be a number.", text);
    }
    return Integer.parseInt(text);
  }

  /** The page of a list that is asked for. */
  Reply page(List<?> list, int usual, int largest) throws Fault {
    int page = number("page", 1);
    int size = number("pageSize", usual);
    if (page < 1) {
      throw Fault.badRequest(
          "GreaterThanOrEqual", "page", "Must be 1 or more.", String.valueOf(page));
    }
    if (size < 1 || size > largest) {
      throw Fault.badRequest(
          "InclusiveBetween",
          "pageSize",
          "Must be between 1 and " + largest + ".",
          String.valueOf(size));
    }
    int from = (int) Math.min(list.size(), (page - 1L) * size);
    List<?> these = list.subList(from, Math.min(list.size(), from + size));
    return Reply.json(
        MetaAnswer.pair("paging", QueryAnswer.paging(page, size, list.size()), "results", these));
  }
}
