package bulletin.source.csv;

import bulletin.figures.TextFault;
import bulletin.figures.TextFault.At;
import bulletin.figures.TextFault.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Notes what is wrong with a text while it is read. */
final class FaultNotes {
  /** How a line ends. */
  enum LineEnd {
    UNIX,
    WINDOWS,
    RETURN
  }

  private static final class Ends {
    private long count;
    private int firstLine;

    void add(long line) {
      if (count++ == 0) {
        firstLine = Math.toIntExact(line);
      }
    }
  }

  private static final class Noted {
    private final List<At> first = new ArrayList<>();
    private long count;
  }

  private final Map<Kind, Noted> noted = new EnumMap<>(Kind.class);
  private final Ends windows = new Ends();
  private final Ends returns = new Ends();

  void mark() {
    add(Kind.BYTE_ORDER_MARK, 0, "a byte order mark");
  }

  void add(Kind kind, long line, String found) {
    add(kind, new At(Math.toIntExact(line), "", found));
  }

  void add(Kind kind, At at) {
    Noted of = noted.computeIfAbsent(kind, k -> new Noted());
    of.count++;
    if (of.first.size() < TextFault.MOST_PLACES) {
      of.first.add(at);
    }
  }

  /**
   * Counts a line's end.
   *
   * @param next the line that starts there; a line end of two characters is told of twice
   */
  void lineEnd(LineEnd end, long next) {
    switch (end) {
      case UNIX -> {}
      case RETURN -> returns.add(next - 1);
      case WINDOWS -> {
        returns.count--;
        windows.add(next - 1);
      }
    }
  }

  List<TextFault> faults() {
    lineEnds();
    return noted.entrySet().stream()
        .map(e -> new TextFault(e.getKey(), e.getValue().first, e.getValue().count))
        .toList();
  }

  private void lineEnds() {
    if (windows.count > 0) {
      add(
          Kind.LINE_ENDS,
          windows.firstLine,
          windows.count
              + (windows.count == 1 ? " line ends" : " lines end")
              + " in CRLF, as on Windows");
    }
    if (returns.count > 0) {
      add(
          Kind.LINE_ENDS,
          returns.firstLine,
          returns.count + (returns.count == 1 ? " line ends" : " lines end") + " in CR alone");
    }
  }
}
