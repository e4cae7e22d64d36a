package org.steadyhearts.tools.icons;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;

/**
 * The skill's icon: two hearts over a steady line. Everything lies within the circle that the Alexa
 * app cuts out.
 */
enum Icon {
  SMALL("small.png", 108),
  LARGE("large.png", 512);

  static final Path FOLDER = Path.of("infrastructure/icons");

  private static final Color DUSK = new Color(0x2B4A5E);
  private static final Color NIGHT = new Color(0x16293A);
  private static final Color CORAL = new Color(0xEE8E78);
  private static final Color CREAM = new Color(0xF9E7D3);
  private static final Color BOTH = new Color(0xD9604F);

  private final String file;
  private final int size;

  Icon(String file, int size) {
    this.file = file;
    this.size = size;
  }

  Path path() {
    return FOLDER.resolve(file);
  }

  int size() {
    return size;
  }

  BufferedImage draw() {
    var image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
    var canvas = image.createGraphics();
    canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    canvas.scale(size, size);
    paint(canvas);
    canvas.dispose();
    return image;
  }

  /** In a square of side 1. */
  private static void paint(Graphics2D canvas) {
    canvas.setPaint(new GradientPaint(0, 0, DUSK, 0, 1, NIGHT));
    canvas.fill(new Rectangle2D.Double(0, 0, 1, 1));
    var left = heart(0.35, -0.2);
    var right = heart(0.65, 0.2);
    var shared = new Area(left);
    shared.intersect(new Area(right));
    canvas.setPaint(CORAL);
    canvas.fill(left);
    canvas.setPaint(CREAM);
    canvas.fill(right);
    canvas.setPaint(BOTH);
    canvas.fill(shared);
    canvas.setPaint(CREAM);
    canvas.setStroke(new BasicStroke(0.028f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    canvas.draw(new Line2D.Double(0.28, 0.8, 0.72, 0.8));
  }

  private static Shape heart(double x, double lean) {
    var path = new Path2D.Double();
    path.moveTo(0, 0.26);
    path.curveTo(-0.07, 0.19, -0.235, 0.07, -0.235, -0.085);
    path.curveTo(-0.235, -0.235, -0.05, -0.265, 0, -0.115);
    path.curveTo(0.05, -0.265, 0.235, -0.235, 0.235, -0.085);
    path.curveTo(0.235, 0.07, 0.07, 0.19, 0, 0.26);
    path.closePath();
    var place = AffineTransform.getTranslateInstance(x, 0.46);
    place.rotate(lean);
    place.scale(1.04, 1.04);
    return place.createTransformedShape(path);
  }
}
