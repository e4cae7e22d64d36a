package org.steadyhearts.tools.device;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The shapes of screen that Alexa's devices have most. */
public enum ScreenShape {
  HUB(960, 480, false),
  BIG_HUB(1280, 800, false),
  ROUND(480, 480, true);

  private final int width;
  private final int height;
  private final boolean round;

  ScreenShape(int width, int height, boolean round) {
    this.width = width;
    this.height = height;
    this.round = round;
  }

  /** As a device of this shape describes itself. */
  void describe(ObjectNode viewport) {
    viewport.put("mode", "HUB").put("shape", round ? "ROUND" : "RECTANGLE").put("dpi", 160);
    viewport.put("pixelWidth", width).put("pixelHeight", height);
    viewport.put("currentPixelWidth", width).put("currentPixelHeight", height);
    viewport
        .putArray("experiences")
        .addObject()
        .put("arcMinuteWidth", 246)
        .put("arcMinuteHeight", 144)
        .put("canRotate", false)
        .put("canResize", false);
    viewport.putArray("touch").add("SINGLE");
    viewport.putArray("keyboard");
    viewport.putObject("video").putArray("codecs").add("H_264_42");
  }
}
