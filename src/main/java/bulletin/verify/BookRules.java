package bulletin.verify;

import java.util.List;
import java.util.stream.Stream;

/**
 * The Government Analysis Function's rules for statistics in spreadsheets, as far as a program can
 * judge them. What the law asks for is told from good practice as its checklist of the basics tells
 * it.
 */
final class BookRules {
  static final List<Rule<BookFile>> ALL =
      Stream.of(DocumentRules.RULES, TableRules.RULES, CellRules.RULES, LinkRules.RULES)
          .flatMap(List::stream)
          .toList();

  private BookRules() {}

  static Judgement judge(BookFile book) {
    return Rule.judge(ALL, book);
  }
}
