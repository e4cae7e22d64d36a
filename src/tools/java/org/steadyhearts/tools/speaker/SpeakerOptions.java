package org.steadyhearts.tools.speaker;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How the speaker is started. */
final class SpeakerOptions {

  static final int DEFAULT_PORT = 8080;

  private static final String DEFAULT_DATA = ".steady-hearts";

  @Option(
      names = "--device",
      paramLabel = "NAME",
      defaultValue = "kitchen",
      converter = Name.class,
      description = "which speaker of the household hears you (${DEFAULT-VALUE})")
  private String device;

  @Option(
      names = "--user",
      paramLabel = "NAME",
      defaultValue = "home",
      converter = Name.class,
      description = "whose household it is (${DEFAULT-VALUE})")
  private String user;

  @Option(
      names = "--person",
      paramLabel = "NAME",
      converter = Name.class,
      description = "whose voice is recognised (nobody's)")
  private Optional<String> person;

  @Option(names = "--screen", description = "the speaker has a screen")
  private boolean screen;

  @Option(
      names = "--locale",
      paramLabel = "LOCALE",
      defaultValue = "en-US",
      converter = LanguageAndCountry.class,
      description = "the speaker's language (${DEFAULT-VALUE})")
  private Locale locale;

  @Option(
      names = "--time-zone",
      paramLabel = "ZONE",
      converter = Zone.class,
      description = "where the speaker stands, as in Europe/London (this machine's)")
  private ZoneId timeZone = ZoneId.systemDefault();

  @Option(
      names = "--port",
      paramLabel = "N",
      converter = Port.class,
      description = "of the endpoint for other Alexa clients (" + DEFAULT_PORT + ")")
  private Optional<Integer> port;

  @Option(names = "--live", description = "let Alexa speak at her real pace")
  private boolean live;

  @Option(
      names = "--show",
      paramLabel = "json",
      description = "show requests and responses: ${COMPLETION-CANDIDATES}")
  private Optional<Shown> show;

  @ArgGroup private Storage storage = new Storage();

  @ArgGroup private Input input = new Input();

  /** What can be shown beside what is said. */
  private enum Shown {
    json
  }

  private static final class Storage {
    @Option(names = "--memory", description = "remember nothing after the end")
    private boolean forgetful;

    @Option(
        names = "--data",
        paramLabel = "DIR",
        description = "where to remember (" + DEFAULT_DATA + ")")
    private Path data = Path.of(DEFAULT_DATA);
  }

  private static final class Input {
    @Option(names = "--no-terminal", description = "open the endpoint only")
    private boolean none;

    @Option(
        names = "--say",
        paramLabel = "TEXT",
        description = "say this instead of typing; repeatable; '' is silence, '(12 s)' a wait")
    private List<String> say = List.of();
  }

  String device() {
    return device;
  }

  String user() {
    return user;
  }

  Optional<String> person() {
    return person;
  }

  boolean screen() {
    return screen;
  }

  Locale locale() {
    return locale;
  }

  ZoneId timeZone() {
    return timeZone;
  }

  /** Where progress is kept; empty for nowhere. */
  Optional<Path> data() {
    return storage.forgetful ? Optional.empty() : Optional.of(storage.data);
  }

  /** The endpoint's port; empty where it was not chosen. */
  Optional<Integer> port() {
    return port;
  }

  boolean terminal() {
    return !input.none;
  }

  /** The lines to say, in place of typing them. */
  List<String> say() {
    return input.say;
  }

  boolean live() {
    return live;
  }

  boolean showJson() {
    return show.isPresent();
  }

  private static final class Name implements ITypeConverter<String> {
    @Override
    public String convert(String name) {
      if (name.isBlank()) {
        throw new TypeConversionException("give it a name, as in kim");
      }
      return name;
    }
  }

  private static final class LanguageAndCountry implements ITypeConverter<Locale> {
    @Override
    public Locale convert(String tag) {
      var locale = Locale.forLanguageTag(tag);
      if (locale.getCountry().isEmpty()) {
        throw new TypeConversionException("give a language and a country, as in en-US, not " + tag);
      }
      return locale;
    }
  }

  private static final class Zone implements ITypeConverter<ZoneId> {
    @Override
    public ZoneId convert(String id) {
      try {
        return ZoneId.of(id);
      } catch (DateTimeException e) {
        throw new TypeConversionException("give a zone's name, as in Europe/London, not " + id);
      }
    }
  }

  private static final class Port implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String number) {
      if (!number.matches("\\d{1,5}") || Integer.parseInt(number) > 65_535) {
        throw new TypeConversionException(
            "give a number from 1 to 65535, or 0 for a free one, not " + number);
      }
      return Integer.valueOf(number);
    }
  }
}
