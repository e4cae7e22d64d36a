package org.steadyhearts.tools.icons;

import java.io.IOException;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;
import picocli.CommandLine.Command;

/** Draws the files of the skill's icon anew. */
@Command(name = "icons", description = "draws the skill's icon into infrastructure/icons")
public final class IconsCommand implements Callable<Integer> {

  @Override
  public Integer call() throws IOException {
    for (var icon : Icon.values()) {
      ImageIO.write(icon.draw(), "png", icon.path().toFile());
    }
    return 0;
  }
}
