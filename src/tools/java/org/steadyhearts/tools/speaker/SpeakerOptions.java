package org.steadyhearts.tools.speaker;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;

/**
 * How the speaker is started.
 *
 * @param data where progress is kept; empty for nowhere
 * @param port of the door; empty where it was not chosen
 * @param script the lines to say, in place of typing them
 */
record SpeakerOptions(
    boolean help,
    String device,
    String user,
    Optional<String> person,
    boolean screen,
    Locale locale,
    ZoneId timeZone,
    Optional<Path> data,
    OptionalInt port,
    boolean terminal,
    List<String> script,
    boolean live,
    boolean showJson) {

  static final int DEFAULT_PORT = 8080;

  private static final String DEFAULT_DATA = ".steady-hearts";

  /** An option that makes no sense. Its message names the option and the fix, in one line. */
  static final class WrongOptionException extends Exception {
    private static final long serialVersionUID = 1L;

    WrongOptionException(String message) {
      super(message);
    }
  }

  private static final List<Option> ALL =
      List.of(
          option("device", "NAME", "which speaker of the household hears you (kitchen)"),
          option("user", "NAME", "whose household it is (home)"),
          option("person", "NAME", "whose voice is recognised (nobody's)"),
          option("screen", null, "the speaker has a screen"),
          option("locale", "LOCALE", "the speaker's language (en-US)"),
          option(
              "time-zone",
              "ZONE",
              "where the speaker stands, as in Europe/London (this machine's)"),
          option("memory", null, "remember nothing after the end"),
          option("data", "DIR", "where to remember (" + DEFAULT_DATA + ")"),
          option("port", "N", "of the door for other Alexa clients (" + DEFAULT_PORT + ")"),
          option("no-terminal", null, "open the door only"),
          option(
              "say",
              "TEXT",
              "say this instead of typing; repeatable; '' is silence, '(12 s)' a wait"),
          option("live", null, "let Alexa speak at her real pace"),
          option("show", "json", "show requests and responses"),
          option("help", null, "show this"));

  static SpeakerOptions of(String... arguments) throws WrongOptionException {
    var line = parse(arguments);
    var options =
        new SpeakerOptions(
            line.hasOption("help"),
            name(line, "device", "kitchen"),
            name(line, "user", "home"),
            line.hasOption("person") ? Optional.of(name(line, "person", "")) : Optional.empty(),
            line.hasOption("screen"),
            locale(line.getOptionValue("locale", "en-US")),
            zone(line.getOptionValue("time-zone", ZoneId.systemDefault().getId())),
            data(line),
            port(line.getOptionValue("port")),
            !line.hasOption("no-terminal"),
            script(line),
            line.hasOption("live"),
            json(line.getOptionValue("show")));
    if (!options.terminal() && !options.script().isEmpty()) {
      throw new WrongOptionException(
          "--say needs a terminal to be said in: leave out --no-terminal");
    }
    return options;
  }

  static String usage() {
    return ALL.stream()
        .map(one -> "  --%-18s %s".formatted(signature(one), one.getDescription()))
        .collect(Collectors.joining("\n", "Talk to Steady Hearts. Options:\n", ""));
  }

  private static CommandLine parse(String... arguments) throws WrongOptionException {
    var options = new org.apache.commons.cli.Options();
    ALL.forEach(options::addOption);
    try {
      var parser = DefaultParser.builder().setAllowPartialMatching(false).get();
      var line = parser.parse(options, arguments);
      if (!line.getArgList().isEmpty()) {
        throw new WrongOptionException(line.getArgList().get(0) + ": is no option; see --help");
      }
      return line;
    } catch (UnrecognizedOptionException e) {
      throw new WrongOptionException(e.getOption() + ": there is no such option; see --help");
    } catch (MissingArgumentException e) {
      throw new WrongOptionException("--" + signature(e.getOption()) + ": give it a value");
    } catch (ParseException e) {
      throw new WrongOptionException(e.getMessage() + "; see --help");
    }
  }

  private static String name(CommandLine line, String option, String usual)
      throws WrongOptionException {
    var name = line.getOptionValue(option, usual);
    if (name.isBlank()) {
      throw new WrongOptionException(
          "--" + option + ": give it a name, as in --" + option + " kim");
    }
    return name;
  }

  private static Locale locale(String tag) throws WrongOptionException {
    var locale = Locale.forLanguageTag(tag);
    if (locale.getCountry().isEmpty()) {
      throw new WrongOptionException(
          "--locale " + tag + ": give a language and a country, as in en-US");
    }
    return locale;
  }

  private static ZoneId zone(String id) throws WrongOptionException {
    try {
      return ZoneId.of(id);
    } catch (DateTimeException e) {
      throw new WrongOptionException(
          "--time-zone " + id + ": give a zone's name, as in Europe/London");
    }
  }

  private static Optional<Path> data(CommandLine line) throws WrongOptionException {
    if (line.hasOption("memory") && line.hasOption("data")) {
      throw new WrongOptionException("--memory: leave it out with --data, or the other way round");
    }
    return line.hasOption("memory")
        ? Optional.empty()
        : Optional.of(Path.of(name(line, "data", DEFAULT_DATA)));
  }

  private static OptionalInt port(String number) throws WrongOptionException {
    if (number == null) {
      return OptionalInt.empty();
    }
    if (!number.matches("\\d{1,5}") || Integer.parseInt(number) > 65_535) {
      throw new WrongOptionException(
          "--port " + number + ": give a number from 1 to 65535, or 0 for a free one");
    }
    return OptionalInt.of(Integer.parseInt(number));
  }

  private static List<String> script(CommandLine line) {
    return line.hasOption("say") ? Arrays.asList(line.getOptionValues("say")) : List.of();
  }

  private static boolean json(String what) throws WrongOptionException {
    if (what != null && !what.equals("json")) {
      throw new WrongOptionException("--show " + what + ": the only thing to show is json");
    }
    return what != null;
  }

  private static Option option(String name, String value, String description) {
    return Option.builder()
        .longOpt(name)
        .hasArg(value != null)
        .argName(value)
        .desc(description)
        .get();
  }

  private static String signature(Option option) {
    return option.hasArg() ? option.getLongOpt() + " " + option.getArgName() : option.getLongOpt();
  }
}
