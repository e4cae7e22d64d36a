package org.steadyhearts.tools.reports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** {@code infrastructure/template.yaml} as JSON, with its tags written out as functions. */
public final class Template {

  public static final Path FILE = Path.of("infrastructure/template.yaml");

  private Template() {}

  public static ObjectNode read() {
    return new ObjectMapper().valueToTree(new Yaml(new Tags()).load(text()));
  }

  public static String text() {
    try {
      return Files.readString(FILE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Stream<JsonNode> resources(JsonNode template, String type) {
    return StreamSupport.stream(template.path("Resources").spliterator(), false)
        .filter(resource -> resource.path("Type").asText().equals(type));
  }

  /** The metrics of our own that alarms and the dashboard look at. */
  public static Set<String> metricsOfOurs(JsonNode template) {
    var names = new TreeSet<String>();
    resources(template, "AWS::CloudWatch::Alarm")
        .map(alarm -> alarm.path("Properties"))
        .filter(alarm -> alarm.at("/Namespace/Ref").asText().equals("AWS::StackName"))
        .forEach(alarm -> names.add(alarm.path("MetricName").asText()));
    dashboardMetrics(template)
        .filter(metric -> metric.path(0).asText().equals("${AWS::StackName}"))
        .forEach(metric -> names.add(metric.path(1).asText()));
    return names;
  }

  public static Stream<JsonNode> dashboardMetrics(JsonNode template) {
    var body = template.at("/Resources/Dashboard/Properties/DashboardBody/Fn::Sub").asText();
    try {
      return new ObjectMapper()
          .readTree(body).findValues("metrics").stream()
              .flatMap(metrics -> StreamSupport.stream(metrics.spliterator(), false));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Predicate<JsonNode> has(String pointer, String json) {
    return template -> template.at(pointer).equals(json(json));
  }

  public static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Tags extends SafeConstructor {
    Tags() {
      super(new LoaderOptions());
      yamlMultiConstructors.put("!", new Function());
    }

    private final class Function extends AbstractConstruct {
      @Override
      public Object construct(Node node) {
        var name = node.getTag().getValue().substring(1);
        return switch (name) {
          case "Ref", "Condition" -> Map.of(name, argument(node));
          case "GetAtt" -> Map.of("Fn::GetAtt", List.of(argument(node).toString().split("\\.", 2)));
          default -> Map.of("Fn::" + name, argument(node));
        };
      }

      private Object argument(Node node) {
        if (node instanceof ScalarNode scalar) {
          return scalar.getValue();
        }
        return node instanceof SequenceNode sequence
            ? constructSequence(sequence)
            : constructMapping((MappingNode) node);
      }
    }
  }
}
