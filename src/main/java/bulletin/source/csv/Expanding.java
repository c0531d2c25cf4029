package bulletin.source.csv;

import bulletin.source.BadInput;
import bulletin.source.BadInput.Where;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Bytes that are being unpacked: refused when they are damaged or are suspiciously many. */
final class Expanding extends FilterInputStream {
  /** The most that one packed file may unpack to: 4 GiB. */
  static final long MOST_BYTES = 4L << 30;

  /** How many times its packed size a file may unpack to, once it is past {@link #FREE_BYTES}. */
  static final long MOST_TIMES = 200;

  /** Up to here, 64 MiB, any ratio is taken: a small file of equal rows packs very well. */
  static final long FREE_BYTES = 64L << 20;

  private final String name;
  private final LongSupplier packedBytes;
  private final OptionalLong sum;
  private final CRC32 crc = new CRC32();
  private long bytes;

  private Expanding(InputStream in, String name, LongSupplier packedBytes, OptionalLong sum) {
    super(in);
    this.name = name;
    this.packedBytes = packedBytes;
    this.sum = sum;
  }

  /** The bytes in a gzip stream. */
  static Expanding gzip(Measured in, String name) throws IOException {
    try {
      InputStream unzipped = new GZIPInputStream(in, 1 << 16);
      return new Expanding(unzipped, name, in::bytes, OptionalLong.empty());
    } catch (EOFException e) {
      throw new Refused(cutOff(name));
    } catch (ZipException e) {
      throw new Refused(damaged(name));
    }
  }

  /**
   * The bytes of a zip archive's entry.
   *
   * @param sum the CRC-32 that they should have
   */
  static Expanding entry(InputStream in, String name, long packedBytes, long sum) {
    return new Expanding(in, name, () -> packedBytes, OptionalLong.of(sum));
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    try {
      int read = super.read(into, from, length);
      if (read < 0) {
        checkSum();
      } else {
        crc.update(into, from, read);
        checkSize(read);
      }
      return read;
    } catch (EOFException e) {
      throw new Refused(cutOff(name));
    } catch (ZipException e) {
      throw new Refused(damaged(name));
    }
  }

  private void checkSum() throws Refused {
    if (sum.isPresent() && sum.getAsLong() != crc.getValue()) {
      throw new Refused(damaged(name));
    }
  }

  private void checkSize(int read) throws Refused {
    bytes += read;
    if (bytes > MOST_BYTES) {
      throw new Refused(tooLarge(name, "more than 4 GiB, the most that is taken"));
    }
    if (bytes > FREE_BYTES && bytes / MOST_TIMES > packedBytes.getAsLong()) {
      throw new Refused(tooLarge(name, "more than 200 times its size"));
    }
  }

  private static BadInput tooLarge(String name, String what) {
    return new BadInput(
        Where.file(name),
        "the file",
        "unpacks to " + what,
        "If the file is to be trusted, unpack it and name the .csv file.");
  }

  static BadInput cutOff(String name) {
    return new BadInput(
        Where.file(name), "the packed file", "ends too early", "Download or copy it again.");
  }

  static BadInput damaged(String name) {
    return new BadInput(
        Where.file(name), "the packed file", "is damaged", "Download or copy it again.");
  }
}
