package org.steadyhearts.tools.recognition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.steadyhearts.tools.ToolException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints how well the speaker understands, and writes the sayings for Amazon's own recogniser. */
@Command(
    name = "recognition",
    description = "how well the speaker understands sayings that are no samples")
public final class RecognitionCommand implements Callable<Integer> {

  private static final Path MODELS = Path.of("interaction-models");

  @Parameters(
      paramLabel = "LOCALE",
      defaultValue = "en-US",
      description = "whose interaction model (${DEFAULT-VALUE})")
  private String locale;

  @Override
  public Integer call() throws IOException {
    var file = MODELS.resolve(locale + ".json");
    if (!Files.exists(file)) {
      throw new ToolException("There is no " + file + ": give a locale, as in en-US");
    }
    var model = InteractionModel.read(file);
    var utterances = Saying.read("utterances");
    var care = Saying.read("care");
    var everyday = Saying.read("everyday");
    System.out.print(RecognitionReport.of(model, utterances, care, everyday).report());
    var annotations = Path.of("target", "nlu", "annotations-" + locale + ".json");
    AnnotationSet.write(annotations, model, utterances, care);
    System.out.println("For Amazon's recogniser: " + annotations);
    return 0;
  }
}
