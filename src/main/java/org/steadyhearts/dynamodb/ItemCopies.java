package org.steadyhearts.dynamodb;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.steadyhearts.progress.Listener;
import org.steadyhearts.progress.Progress;
import org.steadyhearts.progress.SessionCopies;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.enhanced.dynamodb.TableMetadata;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Copies in the form of the item itself: the values of its attributes in the order of their names,
 * each after a letter for its type. Before them stand a check over names, listener and values,
 * which guards against accident and not against malice, and the second in which it was seen.
 */
public final class ItemCopies implements SessionCopies {

  private static final String BETWEEN = "|";
  private static final int BEFORE = 2;

  /** Whose it is stands in the check, and when it ends follows from when it was saved. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          ItemSchema.HOUSEHOLD, ItemSchema.LISTENER, ItemSchema.EXPIRES_AT, ItemSchema.ERASED_AT);

  private static final List<String> NAMES =
      ItemSchema.SCHEMA.attributeNames().stream()
          .filter(name -> !LEFT_OUT.contains(name))
          .sorted()
          .toList();

  private static final byte[] FORM = String.join(BETWEEN, NAMES).getBytes(StandardCharsets.UTF_8);

  @Override
  public Optional<String> write(Listener listener, Progress progress, Instant seen) {
    if (!progress.stored().ever()) {
      return Optional.empty();
    }
    var item = ItemSchema.SCHEMA.itemToMap(new Item(listener, progress), true);
    var values = NAMES.stream().map(name -> text(item.get(name))).toList();
    var rest =
        Stream.concat(Stream.of("" + seen.getEpochSecond()), values.stream())
            .collect(Collectors.joining(BETWEEN));
    var copy = check(listener, rest) + BETWEEN + rest;
    boolean carried =
        copy.length() <= LONGEST && values.stream().noneMatch(text -> text.contains(BETWEEN));
    return Optional.of(copy).filter(one -> carried);
  }

  @Override
  public Optional<Progress> read(String text, Listener listener, Instant now) {
    int end = text.indexOf(BETWEEN);
    if (end < 0 || !text.substring(0, end).equals(check(listener, text.substring(end + 1)))) {
      return Optional.empty();
    }
    try {
      var parts = Arrays.asList(text.split("\\|", -1));
      var seen = Instant.ofEpochSecond(Long.parseLong(parts.get(1)));
      return seen.isAfter(now) || seen.plus(HOLDS).isBefore(now)
          ? Optional.empty()
          : Optional.of(progress(listener, parts.subList(BEFORE, parts.size())));
    } catch (UnreadableItemException | IllegalArgumentException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  private static Progress progress(Listener listener, List<String> values) {
    Map<String, AttributeValue> item =
        new HashMap<>(
            ItemSchema.key(listener).keyMap(ItemSchema.SCHEMA, TableMetadata.primaryIndexName()));
    for (int i = 0; i < NAMES.size(); i++) {
      if (!values.get(i).isEmpty()) {
        item.put(NAMES.get(i), value(values.get(i)));
      }
    }
    return ItemSchema.SCHEMA.mapToItem(item).progress();
  }

  private static String text(AttributeValue value) {
    if (value == null) {
      return "";
    }
    return switch (value.type()) {
      case S -> "s" + value.s();
      case N -> "n" + value.n();
      case B ->
          "b"
              + Base64.getUrlEncoder()
                  .withoutPadding()
                  .encodeToString(value.b().asByteArrayUnsafe());
      case BOOL -> value.bool() ? "t" : "f";
      default -> throw new IllegalArgumentException("No item has a " + value.type());
    };
  }

  private static AttributeValue value(String text) {
    var rest = text.substring(1);
    return switch (text.charAt(0)) {
      case 's' -> AttributeValue.fromS(rest);
      case 'n' -> AttributeValue.fromN(rest);
      case 'b' ->
          AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(Base64.getUrlDecoder().decode(rest)));
      case 't' -> AttributeValue.fromBool(true);
      case 'f' -> AttributeValue.fromBool(false);
      default -> throw new IllegalArgumentException("No such type");
    };
  }

  private static String check(Listener listener, String rest) {
    var sum = new CRC32();
    sum.update(FORM);
    sum.update(listener.household().bytes());
    listener.person().ifPresent(person -> sum.update(person.bytes()));
    sum.update(rest.getBytes(StandardCharsets.UTF_8));
    return Long.toString(sum.getValue(), Character.MAX_RADIX);
  }
}
