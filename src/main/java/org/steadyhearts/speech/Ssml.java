package org.steadyhearts.speech;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Something to be said, in Alexa's dialect of SSML. Words stay unescaped until {@link #xml()}, so
 * nothing is ever escaped twice.
 *
 * <pre>{@code
 * Ssml.of("Saved. (0.4 s) Come back.").xml() // Saved. <break time="400ms"/> Come back.
 * }</pre>
 */
public record Ssml(List<Element> parts, Delivery delivery) {

  /** A stretch of words, a silence in milliseconds, or a chime. */
  public sealed interface Element {}

  public record Text(String text) implements Element {}

  public record Pause(int millis) implements Element {}

  public record Sound(Chime chime) implements Element {}

  /** Alexa refuses a longer break; a longer pause becomes several in a row. */
  public static final int LONGEST_BREAK_MILLIS = 10_000;

  public static final Ssml NOTHING = new Ssml(List.of());

  private static final Pattern PAUSE = Pattern.compile("\\((\\d+(?:\\.\\d+)?) s\\)");
  private static final Pattern WHITE = Pattern.compile("\\s+");
  private static final XMLOutputFactory XML = XMLOutputFactory.newDefaultFactory();

  public Ssml {
    parts = List.copyOf(parts);
  }

  public Ssml(List<Element> parts) {
    this(parts, Delivery.USUAL);
  }

  /**
   * Words in which a pause stands where it is heard, as in {@code "You know. (0.5 s) We all do."}
   */
  public static Ssml of(String text) {
    List<Element> parts = new ArrayList<>();
    var pauses = PAUSE.matcher(text);
    int from = 0;
    while (pauses.find()) {
      addWords(parts, text.substring(from, pauses.start()));
      parts.add(pause(new BigDecimal(pauses.group(1)).movePointRight(3).intValue()));
      from = pauses.end();
    }
    addWords(parts, text.substring(from));
    return new Ssml(parts);
  }

  public static Ssml silence(int millis) {
    return new Ssml(List.of(pause(millis)));
  }

  public static Ssml chime(Chime chime) {
    return new Ssml(List.of(new Sound(chime)));
  }

  public Ssml then(Ssml next) {
    return new Ssml(Stream.concat(parts.stream(), next.parts.stream()).toList(), delivery);
  }

  public Ssml then(String text) {
    return then(of(text));
  }

  public Ssml in(Delivery manner) {
    return new Ssml(parts, manner);
  }

  public boolean isEmpty() {
    return parts.isEmpty();
  }

  /** Whether a pause follows a part. */
  public boolean isPaused(int part) {
    return part + 1 < parts.size() && parts.get(part + 1) instanceof Pause;
  }

  /** The words alone, as a card or a test reads them. */
  public String words() {
    return parts.stream()
        .filter(Text.class::isInstance)
        .map(part -> ((Text) part).text())
        .collect(Collectors.joining(" "));
  }

  /** The body of a {@code <speak>} element. */
  public String xml() {
    var text = new StringWriter();
    try {
      var writer = XML.createXMLStreamWriter(text);
      int open = 0;
      for (int i = 0; i < parts.size(); i++) {
        // A whisper and a speed are a voice's: a chime stands outside.
        boolean voice = !(parts.get(i) instanceof Sound);
        for (; open > 0 && !voice; open--) {
          writer.writeEndElement();
        }
        if (i > 0) {
          writer.writeCharacters(" ");
        }
        if (voice && open == 0) {
          open = begin(delivery, writer);
        }
        write(parts.get(i), writer);
      }
      // An empty element stays open until something follows it.
      writer.writeEndDocument();
      writer.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("Writing to memory does not fail", e);
    }
    return text.toString();
  }

  /**
   * Begins the elements of a delivery, and tells how many. A break has its own absolute time, so
   * that it may stand inside: only words are slower.
   */
  private static int begin(Delivery delivery, XMLStreamWriter writer) throws XMLStreamException {
    if (delivery.whispered()) {
      writer.writeStartElement("amazon:effect");
      writer.writeAttribute("name", "whispered");
    }
    if (!delivery.usualSpeed()) {
      writer.writeStartElement("prosody");
      writer.writeAttribute("rate", delivery.percent() + "%");
    }
    return (delivery.whispered() ? 1 : 0) + (delivery.usualSpeed() ? 0 : 1);
  }

  private static void write(Element part, XMLStreamWriter writer) throws XMLStreamException {
    if (part instanceof Text words) {
      writer.writeCharacters(words.text());
    } else if (part instanceof Pause pause) {
      for (int left = pause.millis(); left > 0; left -= LONGEST_BREAK_MILLIS) {
        writer.writeEmptyElement("break");
        writer.writeAttribute("time", Math.min(left, LONGEST_BREAK_MILLIS) + "ms");
      }
    } else if (part instanceof Sound sound) {
      writer.writeEmptyElement("audio");
      writer.writeAttribute("src", sound.chime().uri());
    }
  }

  private static Pause pause(int millis) {
    if (millis < 0) {
      throw new IllegalArgumentException("A pause of " + millis + " ms: it must not be negative");
    }
    return new Pause(millis);
  }

  private static void addWords(List<Element> parts, String text) {
    if (!text.isBlank()) {
      parts.add(new Text(WHITE.matcher(text.strip()).replaceAll(" ")));
    }
  }
}
