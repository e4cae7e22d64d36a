package org.steadyhearts.tools.models;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Writes the models that are given to Alexa. */
@Command(name = "models", description = "makes the five interaction models anew from their source")
public final class ModelsCommand implements Callable<Integer> {

  static final Path MODELS = Path.of("interaction-models");

  private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

  @Override
  public Integer call() throws IOException {
    var source = Source.read();
    for (var locale : source.locales()) {
      Files.writeString(file(locale), text(source.model(locale)));
    }
    return 0;
  }

  static Path file(String locale) {
    return MODELS.resolve(locale + ".json");
  }

  static String text(JsonNode model) throws IOException {
    var printer = new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES);
    return new ObjectMapper().writer(printer).writeValueAsString(model) + "\n";
  }
}
