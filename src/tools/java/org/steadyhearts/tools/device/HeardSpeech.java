package org.steadyhearts.tools.device;

import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.steadyhearts.speech.Pace;
import org.steadyhearts.speech.Ssml;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Speech as it is heard: sentences, pauses and sounds, each with the seconds that it takes. */
public record HeardSpeech(List<HeardPart> parts) {

  /** One stretch of what is heard. */
  public record HeardPart(String shown, double seconds) {}

  public static final HeardSpeech NOTHING = new HeardSpeech(List.of());

  private static final double CHIME_SECONDS = 2;
  private static final Map<String, Double> STRENGTHS =
      Map.of(
          "none", 0.0, "x-weak", 0.0, "weak", 0.3, "medium", 0.5, "strong", 0.8, "x-strong", 1.2);
  private static final Map<String, Double> RATES =
      Map.of("x-slow", 0.5, "slow", 0.75, "medium", 1.0, "fast", 1.25, "x-fast", 1.5);
  private static final Pattern PERCENT = Pattern.compile("(\\d{2,3})%");
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.?!])\\s+");
  private static final Pattern TIME = Pattern.compile("(\\d+(?:\\.\\d+)?)(ms|s)");

  public HeardSpeech {
    parts = List.copyOf(parts);
  }

  public static HeardSpeech text(String text) {
    var parts = new ArrayList<HeardPart>();
    addWords(text, parts);
    return new HeardSpeech(parts);
  }

  public static HeardSpeech of(Ssml speech) {
    return ssml("<speak>" + speech.xml() + "</speak>");
  }

  /**
   * Reads a {@code <speak>} document.
   *
   * @throws IllegalArgumentException for what Alexa would refuse to say
   */
  public static HeardSpeech ssml(String ssml) {
    try {
      var factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      var parts = new ArrayList<HeardPart>();
      addChildren(
          builder.parse(new InputSource(new StringReader(ssml))).getDocumentElement(), parts);
      return new HeardSpeech(parts);
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new IllegalArgumentException("Alexa would refuse this SSML: " + e.getMessage(), e);
    }
  }

  HeardSpeech then(HeardSpeech next) {
    return new HeardSpeech(Stream.concat(parts.stream(), next.parts.stream()).toList());
  }

  public Duration length() {
    return seconds(parts.stream().mapToDouble(HeardPart::seconds).sum());
  }

  public String text() {
    return parts.stream().map(HeardPart::shown).collect(Collectors.joining(" "));
  }

  /** The part that sounds at a time after the beginning; the last one when all is over. */
  public String at(Duration time) {
    var left = time;
    for (var part : parts) {
      left = left.minus(seconds(part.seconds()));
      if (left.isNegative()) {
        return part.shown();
      }
    }
    return parts.isEmpty() ? "" : parts.get(parts.size() - 1).shown();
  }

  private static Duration seconds(double seconds) {
    return Duration.ofMillis(Math.round(seconds * 1000));
  }

  private static void addChildren(Node parent, List<HeardPart> parts) {
    for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node.getNodeType() == Node.TEXT_NODE) {
        addWords(node.getTextContent(), parts);
      } else if (node instanceof Element element) {
        addElement(element, parts);
      }
    }
  }

  private static void addElement(Element element, List<HeardPart> parts) {
    switch (element.getTagName()) {
      case "break" -> addPause(element, parts);
      case "audio" -> parts.add(sound(element.getAttribute("src")));
      case "sub" -> addWords(element.getAttribute("alias"), parts);
      case "alexa:name" -> addWords("(name)", parts);
      case "amazon:effect" -> addStyled(element, "[whispering]", "[normal voice]", parts);
      case "voice" ->
          addStyled(element, "[voice: " + element.getAttribute("name") + "]", "[own voice]", parts);
      case "prosody" -> addAtRate(element, parts);
      default -> addChildren(element, parts);
    }
  }

  private static void addStyled(
      Element element, String begins, String ends, List<HeardPart> parts) {
    parts.add(new HeardPart(begins, 0));
    addChildren(element, parts);
    parts.add(new HeardPart(ends, 0));
  }

  /** Words take longer at a slower rate, pauses and sounds do not. */
  private static void addAtRate(Element element, List<HeardPart> parts) {
    var rate = element.getAttribute("rate");
    var percent = PERCENT.matcher(rate);
    double speed =
        percent.matches()
            ? Double.parseDouble(percent.group(1)) / 100
            : RATES.getOrDefault(rate, 1.0);
    var within = new ArrayList<HeardPart>();
    addChildren(element, within);
    parts.add(new HeardPart("[rate: " + Math.round(100 * speed) + "%]", 0));
    for (var part : within) {
      boolean words = !part.shown().matches("\\(.* s\\)|\\[.*]");
      parts.add(words ? new HeardPart(part.shown(), part.seconds() / speed) : part);
    }
    parts.add(new HeardPart("[normal rate]", 0));
  }

  private static void addWords(String text, List<HeardPart> parts) {
    SENTENCE_END
        .splitAsStream(text.strip().replaceAll("\\s+", " "))
        .filter(sentence -> !sentence.isEmpty())
        .forEach(sentence -> parts.add(new HeardPart(sentence, Pace.seconds(sentence))));
  }

  /** Breaks in a row are one pause to the ear. */
  private static void addPause(Element element, List<HeardPart> parts) {
    double seconds = STRENGTHS.getOrDefault(element.getAttribute("strength"), 0.5);
    var time = TIME.matcher(element.getAttribute("time"));
    if (time.matches()) {
      double number = Double.parseDouble(time.group(1));
      seconds = time.group(2).equals("ms") ? number / 1000 : number;
    }
    int last = parts.size() - 1;
    if (last >= 0 && parts.get(last).shown().endsWith(" s)")) {
      seconds += parts.remove(last).seconds();
    }
    parts.add(pause(seconds));
  }

  static HeardPart pause(double seconds) {
    var format = seconds == Math.rint(seconds) ? "(%.0f s)" : "(%.1f s)";
    return new HeardPart(String.format(Locale.ROOT, format, seconds), seconds);
  }

  static HeardPart sound(String source) {
    boolean chime = source.contains("chime");
    var name = source.substring(source.lastIndexOf('/') + 1);
    return new HeardPart(chime ? "[soft chime]" : "[sound: " + name + "]", CHIME_SECONDS);
  }
}
