package bulletin.verify;

import bulletin.verify.BookFile.Link;
import bulletin.verify.BookFile.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Links of a workbook. */
final class LinkRules {
  private static final Pattern BARE_LINK =
      Pattern.compile("(https?://.*|www\\..*|(click )?here|link|more)", Pattern.CASE_INSENSITIVE);

  static final List<Rule<BookFile>> RULES =
      List.of(
          Rule.must("L1", "links whose words say where they lead", LinkRules::bareLinks),
          Rule.good("L2", "a contents sheet that links to every other", LinkRules::contents));

  private LinkRules() {}

  private static List<Found> bareLinks(BookFile book) {
    List<Found> found = new ArrayList<>();
    for (Sheet sheet : book.sheets()) {
      for (Link link : sheet.links()) {
        String text = sheet.text(link.at()).strip();
        if (BARE_LINK.matcher(text).matches()) {
          found.add(
              new Found(
                  BookRule.place(sheet) + ", cell " + link.at(), "a link says \"" + text + "\""));
        }
      }
    }
    return found;
  }

  private static List<Found> contents(BookFile book) {
    Optional<Sheet> contents = book.sheets().stream().filter(Sheet::isContents).findFirst();
    if (contents.isEmpty()) {
      return List.of(new Found("", "there is no contents sheet"));
    }
    Set<String> linked = new TreeSet<>();
    contents.get().links().forEach(link -> linked.add(link.target()));
    return book.sheets().stream()
        .filter(sheet -> !sheet.isCover() && !sheet.isContents())
        .filter(sheet -> !linked.contains(sheet.name()))
        .map(
            sheet ->
                new Found(BookRule.place(contents.get()), "no link leads to sheet " + sheet.name()))
        .toList();
  }
}
