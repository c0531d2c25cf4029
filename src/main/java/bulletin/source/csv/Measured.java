package bulletin.source.csv;

import bulletin.source.Checksum;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;

/** An input's bytes as given: counted, and summed by SHA-256, while they pass. */
final class Measured extends FilterInputStream {
  private final MessageDigest digest = Checksum.begun();
  private long bytes;

  Measured(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    if (read >= 0) {
      digest.update((byte) read);
      bytes++;
    }
    return read;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int read = super.read(into, from, length);
    if (read > 0) {
      digest.update(into, from, read);
      bytes += read;
    }
    return read;
  }

  /** Skipped bytes would escape the sum. */
  @Override
  public long skip(long count) throws IOException {
    return read(new byte[(int) Math.min(count, 8192)]);
  }

  /** Bytes read twice would spoil the sum. */
  @Override
  public boolean markSupported() {
    return false;
  }

  long bytes() {
    return bytes;
  }

  /** Reads to the end. Returns the sum, lower-case hexadecimal. */
  String sha256() throws IOException {
    transferTo(OutputStream.nullOutputStream());
    return Checksum.of(digest);
  }
}
