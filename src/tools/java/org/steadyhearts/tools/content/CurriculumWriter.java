package org.steadyhearts.tools.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.steadyhearts.curriculum.Breathing;
import org.steadyhearts.curriculum.Care;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.curriculum.Exercise;
import org.steadyhearts.curriculum.Label;
import org.steadyhearts.curriculum.Phrases;
import org.steadyhearts.curriculum.Script;
import org.steadyhearts.curriculum.Series;
import org.steadyhearts.curriculum.Step;
import org.steadyhearts.curriculum.Tip;
import org.steadyhearts.curriculum.Topic;

/**
 * Writes a curriculum as JSON whose fields are the records' own. The skill of the same build reads
 * it, so the format needs no version.
 */
public final class CurriculumWriter {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .addMixIn(Exercise.Body.class, BodyTypes.class)
          .addMixIn(Step.class, StepTypes.class)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  private CurriculumWriter() {}

  /** The same bytes for the same curriculum. */
  public static byte[] write(Curriculum curriculum) throws IOException {
    return JSON.writeValueAsBytes(Parts.of(curriculum));
  }

  private record Parts(
      List<Series> series,
      List<Tip> tips,
      List<Topic> topics,
      List<Exercise> exercises,
      Phrases phrases,
      Care care,
      Map<Label, String> labels) {

    static Parts of(Curriculum from) {
      return new Parts(
          from.written(),
          from.tips(),
          from.topics(),
          from.exercises(),
          from.phrases(),
          from.care(),
          from.labels());
    }
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Breathing.class, name = "breathing"),
    @JsonSubTypes.Type(value = Script.class, name = "script")
  })
  private interface BodyTypes {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Step.SayStep.class, name = "say"),
    @JsonSubTypes.Type(value = Step.QuietStep.class, name = "quiet"),
    @JsonSubTypes.Type(value = Step.FloorStep.class, name = "floor"),
    @JsonSubTypes.Type(value = Step.ChimeStep.class, name = "chime")
  })
  private interface StepTypes {}
}
