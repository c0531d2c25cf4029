package bulletin.render.chart;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A written SVG, read back: what stands in it and where. */
record SvgPicture(Element root) {
  private static final Pattern COMMAND = Pattern.compile("([MLCZ])([-\\d. ]*)");

  static SvgPicture read(String svg) {
    try {
      return new SvgPicture(
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(svg)))
              .getDocumentElement());
    } catch (Exception e) {
      throw new AssertionError("not well-formed: " + svg, e);
    }
  }

  List<Element> all(String name) {
    NodeList nodes = root.getElementsByTagName(name);
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
  }

  Rectangle2D viewBox() {
    String[] parts = root.getAttribute("viewBox").split(" ", -1);
    return new Rectangle2D.Double(0, 0, Double.parseDouble(parts[2]), Double.parseDouble(parts[3]));
  }

  /** All text in the order written, with plain spaces. */
  String words() {
    return String.join(" ", all("text").stream().map(SvgPicture::plain).toList());
  }

  static String plain(Element text) {
    return text.getTextContent().replace('\u00A0', ' ');
  }

  List<Path> paths() {
    return all("path").stream().map(Path::of).toList();
  }

  /** Dots of a series: filled in its colour with a white edge; those of the key have no edge. */
  List<Point2D> dots(SeriesLook look) {
    return paths().stream()
        .filter(path -> path.fill.equals(hex(look.colour())) && path.stroke.equals("#FFFFFF"))
        .map(Path::centre)
        .toList();
  }

  /** Lines of a series: drawn in its colour and not filled. */
  List<Path> lines(SeriesLook look) {
    return paths().stream().filter(path -> path.stroke.equals(hex(look.colour()))).toList();
  }

  /** Lines across the whole plot, by the colours of gridlines and axes. */
  List<Path> gridlines() {
    List<String> colours = List.of("#D9D9D9", "#B1B4B6", "#595959");
    return paths().stream()
        .filter(path -> colours.contains(path.stroke) && path.width.equals("1"))
        .toList();
  }

  static String hex(Color colour) {
    return "#%06X".formatted(colour.getRGB() & 0xFFFFFF);
  }

  /**
   * A path.
   *
   * @param runs its corners, a list for each move
   */
  record Path(String fill, String stroke, String width, List<List<Point2D>> runs) {
    static Path of(Element path) {
      List<List<Point2D>> runs = new ArrayList<>();
      Matcher command = COMMAND.matcher(path.getAttribute("d"));
      while (command.find()) {
        if (command.group(1).equals("M")) {
          runs.add(new ArrayList<>());
        }
        if (!command.group(2).isEmpty()) {
          runs.getLast().add(end(command.group(2).split(" ", -1)));
        }
      }
      return new Path(
          path.getAttribute("fill"),
          path.getAttribute("stroke"),
          path.getAttribute("stroke-width"),
          runs);
    }

    private static Point2D end(String[] numbers) {
      return new Point2D.Double(
          Double.parseDouble(numbers[numbers.length - 2]),
          Double.parseDouble(numbers[numbers.length - 1]));
    }

    Rectangle2D bounds() {
      Path2D outline = new Path2D.Double();
      for (List<Point2D> run : runs) {
        outline.moveTo(run.getFirst().getX(), run.getFirst().getY());
        run.forEach(point -> outline.lineTo(point.getX(), point.getY()));
      }
      return outline.getBounds2D();
    }

    Point2D centre() {
      return new Point2D.Double(bounds().getCenterX(), bounds().getCenterY());
    }
  }
}
