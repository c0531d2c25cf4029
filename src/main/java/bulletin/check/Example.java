package bulletin.check;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The smallest files that trip a rule, and the same files without the fault: shown to people, and
 * held against the rule by a test.
 *
 * @param clean files that trip no rule
 * @param spoiled the same with the fault
 * @param also other rules that the fault trips too, since one fault may break two rules
 */
public record Example(Files clean, Files spoiled, List<String> also) {
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
   */
  public record Files(
      String name, String data, String metaName, Optional<String> meta, Optional<Design> design) {

    Files data(UnaryOperator<String> edit) {
      return new Files(name, edited(data, edit), metaName, meta, design);
    }

    Files meta(UnaryOperator<String> edit) {
      return new Files(name, data, metaName, meta.map(m -> edited(m, edit)), design);
    }

    private static String edited(String text, UnaryOperator<String> edit) {
      String edited = edit.apply(text);
      if (edited.equals(text)) {
        throw new IllegalArgumentException("The edit changes nothing of: " + text);
      }
      return edited;
    }
  }

  /** The small clean file that most examples spoil. */
  public static Example small() {
    return of(DATA, META);
  }

  /** Clean files of a rule's own. */
  public static Example of(String data, String meta) {
    return of(
        new Files("pupils.csv", data, "pupils.meta.csv", Optional.of(meta), Optional.empty()));
  }

  /** A clean data file and what a report says of it, without a metadata file. */
  public static Example of(String data, Design design) {
    return of(
        new Files("pupils.csv", data, "pupils.meta.csv", Optional.empty(), Optional.of(design)));
  }

  private static Example of(Files files) {
    return new Example(files, files, List.of());
  }

  /** Changes the clean data file, and with it the spoiled one. */
  public Example first(String from, String to) {
    return new Example(
        clean.data(d -> d.replace(from, to)), spoiled.data(d -> d.replace(from, to)), also);
  }

  /** Changes the clean metadata file, and with it the spoiled one. */
  public Example firstMeta(String from, String to) {
    return new Example(
        clean.meta(d -> d.replace(from, to)), spoiled.meta(d -> d.replace(from, to)), also);
  }

  /** The fault: one text of the data file becomes another, everywhere. */
  public Example data(String from, String to) {
    return new Example(clean, spoiled.data(d -> d.replace(from, to)), also);
  }

  /** The fault: one text of the metadata becomes another, everywhere. */
  public Example meta(String from, String to) {
    return new Example(clean, spoiled.meta(m -> m.replace(from, to)), also);
  }

  /** The fault is in the files' names. */
  public Example named(String data, String meta) {
    return new Example(
        clean, new Files(data, spoiled.data, meta, spoiled.meta, spoiled.design), also);
  }

  /** Other rules that the fault trips too. */
  public Example alsoTrips(String... rules) {
    return new Example(clean, spoiled, List.of(rules));
  }
}
