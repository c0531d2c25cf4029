package bulletin.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/**
 * The smallest files that trip a rule, and the same files without the fault: shown to people, and
 * held against the rule by a test.
 *
 * @param clean files that trip no rule
 * @param spoiled the same with the fault
 * @param also other rules that the fault trips too, since one fault may break two rules
 * @param outcome what the rule says of the spoiled files
 */
public record Example(Files clean, Files spoiled, List<String> also, Says outcome) {
  /** What a rule can say of files. */
  public enum Says {
    /** They have its fault. */
    FAULT,
    /** Nothing is wrong, but something is to be known. */
    NOTE,
    /** It cannot judge them. */
    CANNOT_JUDGE
  }

  private static final String DATA =
      """
      time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_code,la_name,sex,version,pupil_count
      202425,Academic year,National,E92000001,England,,,,,,Total,Final,5510
      202425,Academic year,National,E92000001,England,,,,,,Female,Final,2710
      202425,Academic year,Regional,E92000001,England,E12000001,North East,,,,Total,Final,1230
      202425,Academic year,Local authority,E92000001,England,E12000001,North East,805,E06000001,Hartlepool,Total,Final,124
      """;
  private static final String META =
      """
      col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,filter_grouping_column
      sex,Filter,Sex,,,,,
      pupil_count,Indicator,Number of pupils,,,0,,
      """;

  /** Copies the list. */
  public Example {
    also = List.copyOf(also);
  }

  /**
   * Files that are handed in.
   *
   * @param name the data file's name
   * @param metaName the metadata file's name
   * @param design what a report's definition says of the data
   * @param encoding of the data file's bytes
   */
  public record Files(
      String name,
      String data,
      String metaName,
      Optional<String> meta,
      Optional<Design> design,
      Charset encoding) {

    /** The data file's bytes. */
    public byte[] bytes() {
      return data.getBytes(encoding);
    }

    Files data(String from, String to) {
      return new Files(name, replaced(data, from, to), metaName, meta, design, encoding);
    }

    Files meta(String from, String to) {
      return new Files(
          name, data, metaName, meta.map(m -> replaced(m, from, to)), design, encoding);
    }

    private static String replaced(String text, String from, String to) {
      if (!text.contains(from) || from.equals(to)) {
        throw new IllegalArgumentException("An example changes nothing: " + from);
      }
      return text.replace(from, to);
    }
  }

  /** The small clean file that most examples spoil. */
  public static Example small() {
    return of(DATA, META);
  }

  /** Clean files of a rule's own. */
  public static Example of(String data, String meta) {
    return of(
        new Files(
            "pupils.csv", data, "pupils.meta.csv", Optional.of(meta), Optional.empty(), UTF_8));
  }

  /** A clean data file and what a report says of it, without a metadata file. */
  public static Example of(String data, Design design) {
    return of(
        new Files(
            "pupils.csv", data, "pupils.meta.csv", Optional.empty(), Optional.of(design), UTF_8));
  }

  private static Example of(Files files) {
    return new Example(files, files, List.of(), Says.FAULT);
  }

  /** Changes the clean data file, and with it the spoiled one. */
  public Example first(String from, String to) {
    return new Example(clean.data(from, to), spoiled.data(from, to), also, outcome);
  }

  /** Changes the clean metadata file, and with it the spoiled one. */
  public Example firstMeta(String from, String to) {
    return new Example(clean.meta(from, to), spoiled.meta(from, to), also, outcome);
  }

  /** The fault: one text of the data file becomes another, everywhere. */
  public Example data(String from, String to) {
    return new Example(clean, spoiled.data(from, to), also, outcome);
  }

  /** The fault: one text of the metadata becomes another, everywhere. */
  public Example meta(String from, String to) {
    return new Example(clean, spoiled.meta(from, to), also, outcome);
  }

  /** The fault is in the files' names. */
  public Example named(String data, String meta) {
    return new Example(
        clean,
        new Files(data, spoiled.data, meta, spoiled.meta, spoiled.design, spoiled.encoding),
        also,
        outcome);
  }

  /** The fault is that the data file is not in UTF-8. */
  public Example encoded(Charset encoding) {
    return new Example(
        clean,
        new Files(
            spoiled.name, spoiled.data, spoiled.metaName, spoiled.meta, spoiled.design, encoding),
        also,
        outcome);
  }

  /** The rule can only say that it cannot judge the spoiled files. */
  public Example notJudged() {
    return new Example(clean, spoiled, also, Says.CANNOT_JUDGE);
  }

  /** The rule finds no fault in the spoiled files, but something to be known. */
  public Example onlyNoted() {
    return new Example(clean, spoiled, also, Says.NOTE);
  }

  /** Other rules that the fault trips too. */
  public Example alsoTrips(String... rules) {
    return new Example(clean, spoiled, List.of(rules), outcome);
  }
}
