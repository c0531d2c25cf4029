package bulletin.render.pdf;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import org.xhtmlrenderer.css.style.CalculatedStyle;
import org.xhtmlrenderer.layout.breaker.BreakPoint;
import org.xhtmlrenderer.layout.breaker.BreakPointsProvider;
import org.xhtmlrenderer.layout.breaker.LineBreakingStrategy;
import org.xhtmlrenderer.layout.breaker.ListBreakPointsProvider;
import org.xhtmlrenderer.layout.breaker.UrlAwareLineBreakIterator;

/**
 * Where lines may end: where Flying Saucer lets them, which is after each slash so that addresses
 * can wrap, but not within a year such as 2024/25.
 */
final class LineBreaks implements LineBreakingStrategy {
  @Override
  public BreakPointsProvider getBreakPointsProvider(
      String text, String language, CalculatedStyle style) {
    BreakIterator breaks = new UrlAwareLineBreakIterator(text);
    List<BreakPoint> kept = new ArrayList<>();
    for (int at = breaks.next(); at != BreakIterator.DONE; at = breaks.next()) {
      if (!splitsYear(text, at)) {
        kept.add(new BreakPoint(at));
      }
    }
    return new ListBreakPointsProvider(kept);
  }

  private static boolean splitsYear(String text, int at) {
    int slash = text.charAt(at - 1) == '/' ? at - 1 : at;
    return slash > 0
        && slash + 1 < text.length()
        && text.charAt(slash) == '/'
        && Character.isDigit(text.charAt(slash - 1))
        && Character.isDigit(text.charAt(slash + 1));
  }
}
