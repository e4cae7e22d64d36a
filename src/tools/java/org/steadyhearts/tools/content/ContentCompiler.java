package org.steadyhearts.tools.content;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.steadyhearts.curriculum.Curriculum;

/** Makes a {@link Curriculum} of the files of one language. */
public final class ContentCompiler {

  private static final List<Function<Content, Stream<Finding>>> RULES =
      List.of(Ids::check, Completeness::check, ExerciseRules::check, HealthMarks::check);

  private ContentCompiler() {}

  /**
   * Checks the files and makes a curriculum of them.
   *
   * @param files the files' texts by their paths below the language's folder
   * @param schemas the folder of the schemas
   * @param intimate whether private content is part of it; all of it is checked in any case
   * @throws ContentException for everything that is wrong: first what no schema allows, then what
   *     the skill could not work with
   */
  public static Curriculum compile(Map<String, String> files, Path schemas, boolean intimate) {
    return new CurriculumBuilder(check(files, schemas), intimate).build();
  }

  /** The content, found good. */
  static Content check(Map<String, String> files, Path schemas) {
    var schema = new Schemas(schemas);
    require(
        files.entrySet().stream().flatMap(file -> schema.check(file.getKey(), file.getValue())));
    var content = ContentFiles.read(files);
    require(RULES.stream().flatMap(rule -> rule.apply(content)));
    return content;
  }

  private static void require(Stream<Finding> found) {
    var findings = found.sorted(Finding.BY_PLACE).toList();
    if (!findings.isEmpty()) {
      throw new ContentException(findings);
    }
  }
}
