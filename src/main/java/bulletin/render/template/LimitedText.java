package bulletin.render.template;

import java.io.IOException;
import java.io.Writer;

/** Collects output and stops a template that never ends before memory does. */
final class LimitedText extends Writer {
  private final StringBuilder text = new StringBuilder();
  private final int most;

  /**
   * @param most characters that are kept
   */
  LimitedText(int most) {
    this.most = most;
  }

  @Override
  public void write(char[] buffer, int from, int length) throws IOException {
    if (text.length() + (long) length > most) {
      throw new TooLong();
    }
    text.append(buffer, from, length);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}

  @Override
  public String toString() {
    return text.toString();
  }

  /** The output passed the limit. */
  static final class TooLong extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
