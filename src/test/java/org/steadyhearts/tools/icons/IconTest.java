package org.steadyhearts.tools.icons;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IconTest {

  @ParameterizedTest
  @EnumSource
  void theFileIsWhatTheCodeDraws(Icon icon) throws IOException {
    assertThat(pixels(ImageIO.read(icon.path().toFile()))).isEqualTo(pixels(icon.draw()));
  }

  @ParameterizedTest
  @EnumSource
  void itFillsItsSquareAndItsShapesStayInsideTheCircleThatTheAppCutsOut(Icon icon) {
    var image = icon.draw();
    double middle = (icon.size() - 1) / 2.0;
    for (int y = 0; y < icon.size(); y++) {
      int edge = image.getRGB(0, y);
      for (int x = 0; x < icon.size(); x++) {
        if (Math.hypot(x - middle, y - middle) >= middle) {
          assertThat(image.getRGB(x, y)).as("%d, %d", x, y).isEqualTo(edge);
        }
      }
    }
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }
}
