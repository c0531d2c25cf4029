package bulletin.source.ees;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Refuses an answer that is longer than it may be. */
final class Limited extends FilterInputStream {
  /** The answer is too long. */
  static final class TooLong extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private long left;

  Limited(InputStream in, long most) {
    super(in);
    this.left = most;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int start, int length) throws IOException {
    int count = in.read(into, start, length);
    left -= Math.max(0, count);
    if (left < 0) {
      throw new TooLong();
    }
    return count;
  }
}
