package bulletin.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Rules for a chart that can be judged from its drawing alone, without its data. */
final class PictureRules {
  private static final double TEXT_CONTRAST = 4.5;
  private static final double MARK_CONTRAST = 3;
  private static final double SMALLEST = 12;
  private static final int MOST_GRIDLINES = 10;
  private static final int MOST_COLOURS = 4;

  /** A stroke this thin or thinner is furniture: axes and gridlines. */
  private static final double HAIRLINE = 1;

  static final List<Rule<Element>> RULES =
      List.of(
          Rule.must(
              "C1",
              "a view box, and nothing that runs or loads",
              svg -> {
                List<Found> found =
                    new ArrayList<>(Rule.unless(!box(svg).isEmpty(), "no view box"));
                found.addAll(each(svg, PictureRules::isForeign, "it runs or loads something"));
                return found;
              }),
          Rule.must("C2", "the role img, a title and a description", PictureRules::named),
          Rule.must("C3", "upright text", svg -> texts(svg, PictureRules::isTurned)),
          Rule.must(
              "C4",
              "text of 12 pixels or more in a font without serifs",
              svg -> texts(svg, text -> size(text) < SMALLEST || !isSans(text))),
          Rule.must(
              "C5", "no transparency", svg -> each(svg, PictureRules::isClear, "it is clear")),
          Rule.must(
              "C6",
              "text that stands out 4.5 to 1 and marks that stand out 3 to 1 from white",
              PictureRules::faint),
          Rule.good("C7", "at most four colours of data", PictureRules::colours),
          Rule.must("C9", "text within the picture", PictureRules::outside),
          Rule.good("C10", "at most ten gridlines", PictureRules::gridlines),
          Rule.good(
              "C14",
              "no decoration: gradients, filters, patterns, pictures",
              svg -> each(svg, PictureRules::isDecoration, "it decorates")));

  private PictureRules() {}

  static Judgement judge(Element svg) {
    return Rule.judge(RULES, svg);
  }

  private static List<Found> each(Element svg, Predicate<Element> broken, String what) {
    return Dom.all(svg, "*").stream()
        .filter(broken)
        .map(element -> new Found(element.getLocalName(), what))
        .toList();
  }

  private static List<Found> texts(Element svg, Predicate<Element> broken) {
    return Dom.all(svg, "text").stream()
        .filter(broken)
        .map(text -> new Found("text", "\"" + Dom.text(text) + "\""))
        .toList();
  }

  private static List<Double> box(Element svg) {
    String[] parts = svg.getAttribute("viewBox").strip().split("[\\s,]+", -1);
    List<Double> box = new ArrayList<>();
    for (String part : parts) {
      if (part.matches("-?[0-9.]+")) {
        box.add(Double.valueOf(part));
      }
    }
    return box.size() == 4 ? box : List.of();
  }

  private static boolean isForeign(Element element) {
    String target = Dom.attribute(element, "href");
    return Set.of("script", "foreignObject").contains(element.getLocalName())
        || (!target.isEmpty() && !target.startsWith("#"));
  }

  private static boolean isDecoration(Element element) {
    return Set.of("linearGradient", "radialGradient", "filter", "pattern", "image")
        .contains(element.getLocalName());
  }

  private static List<Found> named(Element svg) {
    String title = Dom.child(svg, "title").map(Dom::text).orElse("");
    String description = Dom.child(svg, "desc").map(Dom::text).orElse("");
    boolean fileName = title.matches("\\S+\\.(svg|png)");
    return Rule.unless(
        svg.getAttribute("role").equals("img")
            && !title.isEmpty()
            && !fileName
            && !description.isEmpty(),
        "role \"%s\", title \"%s\", description \"%s\""
            .formatted(svg.getAttribute("role"), title, description));
  }

  /** An attribute of the element or of the nearest around it that has one. */
  private static String inherited(Element element, String name) {
    for (Node node = element; node instanceof Element at; node = node.getParentNode()) {
      if (!at.getAttribute(name).isEmpty()) {
        return at.getAttribute(name);
      }
    }
    return "";
  }

  private static boolean isTurned(Element text) {
    for (Node node = text; node instanceof Element at; node = node.getParentNode()) {
      if (at.getAttribute("transform").matches(".*(rotate|matrix|skew).*")) {
        return true;
      }
    }
    return !text.getAttribute("rotate").isEmpty();
  }

  private static double size(Element text) {
    String size = inherited(text, "font-size").replace("px", "");
    return size.matches("[0-9.]+") ? Double.parseDouble(size) : 16;
  }

  private static boolean isSans(Element text) {
    String family = inherited(text, "font-family");
    return family.contains("sans") || family.matches(".*(Arial|Helvetica|Verdana).*");
  }

  private static boolean isClear(Element element) {
    return List.of("opacity", "fill-opacity", "stroke-opacity").stream()
        .map(element::getAttribute)
        .anyMatch(value -> !value.isEmpty() && !value.matches("1(\\.0*)?|0"));
  }

  private static List<Found> faint(Element svg) {
    List<Found> found = new ArrayList<>(texts(svg, text -> contrast(colour(text)) < TEXT_CONTRAST));
    Set<String> faint = new TreeSet<>();
    for (Element mark : Dom.all(svg, "path")) {
      if (isDataLine(mark) && contrast(inherited(mark, "stroke")) < MARK_CONTRAST) {
        faint.add(inherited(mark, "stroke"));
      }
    }
    faint.forEach(colour -> found.add(new Found("marks", "the colour " + colour + " is faint")));
    return found;
  }

  private static String colour(Element text) {
    String fill = inherited(text, "fill");
    return fill.isEmpty() ? "#000000" : fill;
  }

  private static boolean isDataLine(Element mark) {
    return inherited(mark, "fill").equals("none")
        && inherited(mark, "stroke").startsWith("#")
        && width(mark) > HAIRLINE;
  }

  private static double width(Element mark) {
    String width = inherited(mark, "stroke-width");
    return width.matches("[0-9.]+") ? Double.parseDouble(width) : 1;
  }

  /** Against white, by WCAG's formula; a colour that is no hexadecimal number counts as black. */
  private static double contrast(String colour) {
    if (!colour.matches("#[0-9A-Fa-f]{6}")) {
      return 21;
    }
    double light =
        0.2126 * linear(colour.substring(1, 3))
            + 0.7152 * linear(colour.substring(3, 5))
            + 0.0722 * linear(colour.substring(5, 7));
    return 1.05 / (light + 0.05);
  }

  private static double linear(String hex) {
    double value = Integer.parseInt(hex, 16) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }

  private static List<Found> colours(Element svg) {
    Set<String> colours = new TreeSet<>();
    for (Element mark : Dom.all(svg, "path")) {
      if (isDataLine(mark) && !isGrey(inherited(mark, "stroke"))) {
        colours.add(inherited(mark, "stroke"));
      }
    }
    return Rule.unless(colours.size() <= MOST_COLOURS, "there are " + colours);
  }

  private static boolean isGrey(String colour) {
    return colour.length() == 7
        && colour.substring(1, 3).equals(colour.substring(3, 5))
        && colour.substring(3, 5).equals(colour.substring(5, 7));
  }

  private static List<Found> outside(Element svg) {
    List<Double> box = box(svg);
    if (box.isEmpty()) {
      return List.of();
    }
    return texts(
        svg,
        text ->
            isBeyond(text, "x", box.get(0), box.get(2))
                || isBeyond(text, "y", box.get(1), box.get(3)));
  }

  private static boolean isBeyond(Element text, String axis, double start, double length) {
    String at = text.getAttribute(axis);
    return at.matches("-?[0-9.]+")
        && (Double.parseDouble(at) < start || Double.parseDouble(at) > start + length);
  }

  private static List<Found> gridlines(Element svg) {
    Function<Element, String> stroke = mark -> inherited(mark, "stroke");
    long lines =
        Dom.all(svg, "path").stream()
            .filter(mark -> inherited(mark, "fill").equals("none"))
            .filter(mark -> stroke.apply(mark).startsWith("#") && isGrey(stroke.apply(mark)))
            .filter(mark -> contrast(stroke.apply(mark)) < MARK_CONTRAST && width(mark) <= HAIRLINE)
            .count();
    return Rule.unless(lines <= MOST_GRIDLINES, "there are " + lines);
  }
}
