package org.steadyhearts.tools.content;

import java.io.StringReader;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A value in a content file, which knows where it stands. */
public record At(String file, List<String> lines, Node node) {

  public static At root(String file, String yaml) {
    var node = new Yaml(new LoaderOptions()).compose(new StringReader(yaml));
    return new At(file, yaml.lines().toList(), node);
  }

  public int line() {
    return node.getStartMark().getLine() + 1;
  }

  public boolean isText() {
    return node instanceof ScalarNode;
  }

  /** A text as people read it. */
  public String value() {
    return scalar().strip();
  }

  /** A text as YAML reads it; empty for a list or a map. */
  public String scalar() {
    return node instanceof ScalarNode scalar ? scalar.getValue() : "";
  }

  public int number() {
    return Integer.parseInt(value());
  }

  public Optional<At> find(String key) {
    return tuples().stream()
        .filter(tuple -> key.equals(key(tuple)))
        .map(tuple -> with(tuple.getValueNode()))
        .findFirst();
  }

  public At get(String key) {
    return find(key)
        .orElseThrow(
            () -> new IllegalArgumentException("%s:%d has no %s".formatted(file, line(), key)));
  }

  public List<At> items(String key) {
    return find(key).map(At::items).orElse(List.of());
  }

  /** The values of a list; none for anything else. */
  public List<At> items() {
    return node instanceof SequenceNode list
        ? list.getValue().stream().map(this::with).toList()
        : List.of();
  }

  /** One value of a list, from 0. */
  Optional<At> item(int index) {
    return items().stream().skip(index).findFirst();
  }

  /** Whether a value says true; false where it is missing. */
  public boolean says(String key) {
    return find(key).map(At::value).filter("true"::equals).isPresent();
  }

  /** A text as it is spoken, empty where it is missing. */
  public Optional<String> value(String key) {
    return find(key).map(At::value);
  }

  public List<String> values(String key) {
    return items(key).stream().map(At::value).toList();
  }

  /** The values of a map by their keys; none for anything else. */
  public Map<String, At> entries() {
    return tuples().stream()
        .collect(
            Collectors.toMap(
                At::key, tuple -> with(tuple.getValueNode()), (one, other) -> other, TreeMap::new));
  }

  public Text text(Role role) {
    int first = line() + (isBlock() ? 1 : 0);
    int last = Math.min(node.getEndMark().getLine() + 1, lines.size());
    return new Text(file, role, first, lines.subList(first - 1, last), value());
  }

  /** Whether a text begins on the line below its {@code >}. */
  private boolean isBlock() {
    return node instanceof ScalarNode scalar
        && EnumSet.of(ScalarStyle.FOLDED, ScalarStyle.LITERAL).contains(scalar.getScalarStyle());
  }

  public List<Text> texts(Role role, String key) {
    return items(key).stream().map(at -> at.text(role)).toList();
  }

  public Finding finding(String problem, String fix) {
    return new Finding(file, line(), value(), problem, fix);
  }

  private List<NodeTuple> tuples() {
    return node instanceof MappingNode map ? map.getValue() : List.of();
  }

  private static String key(NodeTuple tuple) {
    return ((ScalarNode) tuple.getKeyNode()).getValue();
  }

  private At with(Node other) {
    return new At(file, lines, other);
  }
}
