package bulletin.render.chart;

import static org.assertj.core.api.Assertions.assertThat;

import bulletin.report.model.Chart;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Leaves the pictures in target/pictures, to be looked at. */
class PicturesTest {
  @Test
  void every_chart_is_written_as_svg_and_png() throws IOException {
    Path folder = Files.createDirectories(Path.of("target/pictures"));
    for (Chart chart : Charts.all()) {
      Path svg = folder.resolve(chart.text().id() + ".svg");
      Files.writeString(svg, Svg.of(chart));
      Path png = folder.resolve(chart.text().id() + ".png");
      ImageIO.write(image(ChartDrawing.of(chart)), "png", png.toFile());
      assertThat(svg).isNotEmptyFile();
      assertThat(png).isNotEmptyFile();
    }
  }

  private static BufferedImage image(Drawing drawing) {
    int width = (int) (2 * drawing.width());
    int height = (int) (2 * drawing.height());
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    drawing.draw(g, width, height);
    g.dispose();
    return image;
  }
}
