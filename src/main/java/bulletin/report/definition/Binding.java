package bulletin.report.definition;

import bulletin.figures.DataLayout;
import bulletin.figures.GeographicLevel;
import bulletin.figures.Shorthand;
import bulletin.report.definition.ReportDefinition.Break;
import bulletin.report.definition.ReportDefinition.Comparator;
import bulletin.report.definition.ReportDefinition.Compare;
import bulletin.report.definition.ReportDefinition.Contact;
import bulletin.report.definition.ReportDefinition.Data;
import bulletin.report.definition.ReportDefinition.FilterSpec;
import bulletin.report.definition.ReportDefinition.FootnoteSpec;
import bulletin.report.definition.ReportDefinition.Group;
import bulletin.report.definition.ReportDefinition.IndicatorSpec;
import bulletin.report.definition.ReportDefinition.Link;
import bulletin.report.definition.ReportDefinition.Measure;
import bulletin.report.definition.ReportDefinition.Percentage;
import bulletin.report.definition.ReportDefinition.Release;
import bulletin.report.definition.ReportDefinition.Score;
import bulletin.report.definition.ReportDefinition.WideSpec;
import bulletin.yaml.Part;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Turns a file that was found valid into records, with the defaults of what is left out. */
final class Binding {
  private Binding() {}

  static ReportDefinition report(String id, String file, Part root) {
    return new ReportDefinition(
        id,
        root.get("title").sure(),
        root.get("summary").sure(),
        root.get("language").text().orElse("en-GB"),
        root.get("publisher").sure(),
        root.get("keywords").texts(),
        release(root.get("release")),
        data(root.get("data"), file),
        compare(root.get("compare")),
        list(root.get("measures"), Binding::measure),
        list(root.get("breaks"), Binding::gap),
        map(root.get("shorthand"), Binding::shorthand, Part::sure),
        list(root.get("sections"), ContentBinding::section),
        list(root.get("tables"), ContentBinding::table),
        list(root.get("charts"), ContentBinding::chart),
        list(root.get("footnotes"), Binding::footnote),
        list(root.get("accepted_checks"), AcceptedCheck::of),
        PreviousSpec.of(root),
        PackBinding.packs(root.get("packs")));
  }

  private static Release release(Part release) {
    return new Release(
        release.get("publication").sure(),
        release.get("theme").sure(),
        release.get("name").sure(),
        release.get("type").text(),
        release.get("published").text().map(LocalDate::parse),
        release.get("draft").text(),
        release.get("next_update").text(),
        release.get("geography").sure(),
        contact(release.get("contact")),
        ifPresent(release.get("methodology"), Binding::link));
  }

  private static Contact contact(Part contact) {
    return new Contact(
        contact.get("team").sure(), contact.get("email").text(), contact.get("phone").text());
  }

  private static Link link(Part link) {
    return new Link(link.get("text").sure(), link.get("url").sure());
  }

  private static Data data(Part data, String file) {
    return new Data(
        data.get("name").sure(),
        data.get("description").sure(),
        data.get("data_set_id").text(),
        data.get("version").text(),
        data.get("url").text(),
        data.get("source").sure(),
        data.get("sample").text(),
        data.get("illustrative").text(),
        list(data.get("filters"), Binding::filter),
        list(data.get("attributes"), Binding::filter),
        ifPresent(data.get("wide"), Binding::wide),
        list(data.get("indicators"), Binding::indicator),
        values(data.get("values")),
        map(data.get("rounding"), Binding::level, p -> p.sureNumber().intValue()),
        QueryBinding.selection(data, file));
  }

  private static FilterSpec filter(Part filter) {
    return new FilterSpec(
        filter.get("column").sure(),
        filter.get("label").sure(),
        filter.get("total").text(),
        filter.get("labels").present()
            ? map(filter.get("labels"), Function.identity(), Part::sure)
            : Map.of());
  }

  private static WideSpec wide(Part wide) {
    return new WideSpec(
        wide.get("column").sure(),
        wide.get("label").sure(),
        map(wide.get("options"), Function.identity(), Part::sure));
  }

  private static IndicatorSpec indicator(Part indicator) {
    return new IndicatorSpec(
        indicator.get("column").sure(),
        indicator.get("label").sure(),
        indicator.get("heading").text(),
        indicator.get("unit").text().orElse(""),
        indicator.get("decimals").number().map(BigDecimal::intValue).orElse(0),
        indicator.get("columns").text(),
        indicator.get("only").texts());
  }

  private static Map<String, Shorthand> values(Part values) {
    return values.present()
        ? map(values, Function.identity(), p -> shorthand(p.sure()))
        : DataLayout.PUBLISHERS_SHORTHAND;
  }

  private static Compare compare(Part compare) {
    return new Compare(
        compare.get("filter").text(),
        compare.get("level").text().map(Binding::level),
        comparator(compare.get("comparator")),
        compare.get("contains_groups").isTrue(),
        list(compare.get("groups"), Binding::group),
        compare.place());
  }

  private static Comparator comparator(Part comparator) {
    String label = comparator.get("label").sure();
    return new Comparator(
        comparator.get("option").text(), label, comparator.get("name").text().orElse(label));
  }

  private static Group group(Part group) {
    return new Group(
        group.get("option").sure(), group.get("label").sure(), group.get("name").sure());
  }

  private static Measure measure(Part measure) {
    return measure.get("type").sure().equals("score") ? score(measure) : percentage(measure);
  }

  private static Percentage percentage(Part measure) {
    return new Percentage(
        measure.get("id").sure(),
        measure.get("label").sure(),
        measure.get("sentence").sure(),
        measure.get("same_children").isTrue(),
        measure.get("numerator").sure(),
        measure.get("denominator").sure(),
        measure.get("percent").sure(),
        measure.place());
  }

  private static Score score(Part measure) {
    return new Score(
        measure.get("id").sure(),
        measure.get("label").sure(),
        measure.get("sentence").sure(),
        measure.get("same_children").isTrue(),
        measure.get("pupils").sure(),
        measure.get("total").text(),
        measure.get("score").sure(),
        measure.get("lower").sure(),
        measure.get("upper").sure(),
        measure.place());
  }

  private static Break gap(Part gap) {
    return new Break(gap.get("from").sure(), gap.get("to").sure(), gap.get("label").sure());
  }

  private static FootnoteSpec footnote(Part footnote) {
    return new FootnoteSpec(
        footnote.get("id").sure(),
        footnote.get("at").texts(),
        footnote.get("published").text(),
        footnote.get("text").sure(),
        footnote.place());
  }

  static GeographicLevel level(String label) {
    return GeographicLevel.of(label).orElseThrow(() -> new IllegalStateException(label));
  }

  private static Shorthand shorthand(String symbol) {
    return Arrays.stream(Shorthand.values())
        .filter(s -> s.symbol().equals(symbol))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(symbol));
  }

  static <T> List<T> list(Part list, Function<Part, T> item) {
    return list.items().stream().map(item).toList();
  }

  private static <T> Optional<T> ifPresent(Part part, Function<Part, T> value) {
    return part.present() ? Optional.of(value.apply(part)) : Optional.empty();
  }

  /** In file order. */
  static <K, V> Map<K, V> map(Part part, Function<String, K> key, Function<Part, V> value) {
    Map<K, V> map = new LinkedHashMap<>();
    part.keys().forEach(k -> map.put(key.apply(k), value.apply(part.get(k))));
    return Collections.unmodifiableMap(map);
  }

  /** The value of an enum whose name in the file is in lower case with dashes. */
  static <E extends Enum<E>> E word(Class<E> type, String word) {
    return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
