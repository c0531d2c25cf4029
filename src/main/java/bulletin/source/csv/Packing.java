package bulletin.source.csv;

import bulletin.source.BadInput;
import bulletin.source.BadInput.Where;
import java.util.Locale;

/** How a data file is packed, by the end of its name. */
enum Packing {
  PLAIN(".csv"),
  GZIP(".csv.gz"),
  ZIP(".zip");

  private final String ending;

  Packing(String ending) {
    this.ending = ending;
  }

  static Packing of(String name) throws BadInput {
    for (Packing packing : values()) {
      if (name.toLowerCase(Locale.ROOT).endsWith(packing.ending)) {
        return packing;
      }
    }
    throw new BadInput(
        Where.file(name),
        "the file",
        "is not named .csv, .csv.gz or .zip",
        "Save it as CSV UTF-8 and give it a name that ends in .csv.");
  }

  /** The name of the data file that a plain or gzip file holds. */
  static String dataName(String name) {
    boolean isGzip = name.toLowerCase(Locale.ROOT).endsWith(GZIP.ending);
    return isGzip ? name.substring(0, name.length() - 3) : name;
  }
}
