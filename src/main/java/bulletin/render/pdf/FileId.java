package bulletin.render.pdf;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Makes a file's id from its content. OpenPDF draws it at random and takes another one only through
 * the document information, where it would be visible; so it is written over, at equal length.
 */
final class FileId {

  private static final byte[] MARK = "/ID".getBytes(StandardCharsets.US_ASCII);
  private static final int HALF = 32;

  private FileId() {}

  /** Replaces both halves of the id, in place, by a digest of all other bytes of the file. */
  static void derive(byte[] pdf) {
    int first = indexOf(pdf, '<', lastMark(pdf)) + 1;
    int second = indexOf(pdf, '<', first) + 1;
    Arrays.fill(pdf, first, first + HALF, (byte) '0');
    Arrays.fill(pdf, second, second + HALF, (byte) '0');
    byte[] id =
        HexFormat.of().formatHex(digest(pdf), 0, HALF / 2).getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(id, 0, pdf, first, HALF);
    System.arraycopy(id, 0, pdf, second, HALF);
  }

  private static byte[] digest(byte[] pdf) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(pdf);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** The trailer is the last object of the file, and its compressed part follows the id. */
  private static int lastMark(byte[] pdf) {
    for (int at = pdf.length - MARK.length; at >= 0; at--) {
      if (Arrays.equals(pdf, at, at + MARK.length, MARK, 0, MARK.length) && isId(pdf, at)) {
        return at;
      }
    }
    throw new IllegalStateException("The PDF has no id in its trailer");
  }

  private static boolean isId(byte[] pdf, int at) {
    int open = at + MARK.length;
    while (open < pdf.length && pdf[open] == ' ') {
      open++;
    }
    int end = open + 2 * HALF + 6;
    return end <= pdf.length
        && new String(pdf, open, end - open, StandardCharsets.ISO_8859_1)
            .matches("\\[<[0-9a-fA-F]{32}><[0-9a-fA-F]{32}>\\]");
  }

  private static int indexOf(byte[] pdf, char wanted, int from) {
    int at = from;
    while (pdf[at] != wanted) {
      at++;
    }
    return at;
  }
}
