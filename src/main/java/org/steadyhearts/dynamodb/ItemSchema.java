package org.steadyhearts.dynamodb;

import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primarySortKey;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.steadyhearts.progress.Bookmark;
import org.steadyhearts.progress.Bookmarks;
import org.steadyhearts.progress.Hash;
import org.steadyhearts.progress.HeardWordings;
import org.steadyhearts.progress.LastTurn;
import org.steadyhearts.progress.Listener;
import org.steadyhearts.progress.NumberSet;
import org.steadyhearts.progress.PerhapsHeard;
import org.steadyhearts.progress.Practice;
import org.steadyhearts.progress.Progress;
import org.steadyhearts.progress.Reminder;
import org.steadyhearts.progress.Speaking;
import org.steadyhearts.progress.SpeakingRate;
import org.steadyhearts.progress.Usual;
import org.steadyhearts.progress.Week;
import org.steadyhearts.speech.Soundscape;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.ImmutableAttribute;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTag;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticImmutableTableSchema;

/**
 * How an {@link Item} lies in the table: flat, so that an operator can read it. An attribute that a
 * version does not know is lost with its next save, so one that must outlive a rollback needs a new
 * {@link #VERSION}.
 */
final class ItemSchema {

  static final String HOUSEHOLD = "household";
  static final String LISTENER = "listener";
  static final String EXPIRES_AT = "expiresAt";
  static final String SESSION_STARTED = "sessionStarted";
  static final String ERASED_AT = "erasedAt";

  /** The form that this version writes, and the newest that it reads. */
  static final int VERSION = 1;

  static final TableSchema<Item> SCHEMA =
      StaticImmutableTableSchema.builder(Item.class, ItemDraft.class)
          .newItemBuilder(ItemDraft::new, ItemDraft::item)
          .attributeConverterProviders(List.of())
          .attributes(
              Stream.of(keys(), stored(), content(), practice(), preferences(), hearing(), turn())
                  .flatMap(List::stream)
                  .toList())
          .build();

  private ItemSchema() {}

  static Key key(Listener listener) {
    return Key.builder()
        .partitionValue(SdkBytes.fromByteArray(listener.household().bytes()))
        .sortValue(SdkBytes.fromByteArray(sortKey(listener.person())))
        .build();
  }

  /** A zero byte for the household's own progress, since a key must not be empty. */
  private static byte[] sortKey(Optional<Hash> person) {
    return person.map(Hash::bytes).orElseGet(() -> new byte[1]);
  }

  private static Optional<Hash> person(byte[] sortKey) {
    return sortKey.length == 1 ? Optional.empty() : Optional.of(Hash.of(sortKey));
  }

  private static List<ImmutableAttribute<Item, ItemDraft, ?>> keys() {
    return List.of(
        attribute(
            Column.binary(HOUSEHOLD, EnhancedType.of(Hash.class), Hash::bytes, Hash::of),
            item -> item.listener().household(),
            (draft, value) -> draft.household = value,
            primaryPartitionKey()),
        attribute(
            Column.binary(
                LISTENER,
                EnhancedType.optionalOf(Hash.class),
                ItemSchema::sortKey,
                ItemSchema::person),
            item -> item.listener().person(),
            (draft, value) -> draft.person = value,
            primarySortKey()));
  }

  private static List<ImmutableAttribute<Item, ItemDraft, ?>> stored() {
    return List.of(
        attribute(
            Column.number("schemaVersion", Integer.class, ItemSchema::readableVersion),
            item -> VERSION,
            (draft, value) -> {}),
        of(
            Column.number("version", Long.class, Long::valueOf),
            progress -> progress.stored().version(),
            (draft, value) -> draft.version = value),
        of(
            instant("updatedAt"),
            progress -> progress.stored().savedAt(),
            (draft, value) -> draft.updatedAt = value),
        attribute(
            Column.number(EXPIRES_AT, Long.class, Long::valueOf),
            Item::expiresAt,
            (draft, value) -> {}),
        attribute(
            Column.number(ERASED_AT, Long.class, Long::valueOf),
            item -> item.erased().map(Instant::toEpochMilli).orElse(null),
            (draft, value) -> draft.erased = Instant.ofEpochMilli(value)));
  }

  private static List<ImmutableAttribute<Item, ItemDraft, ?>> content() {
    return List.of(
        of(
            Column.text("places", Bookmarks.class, Bookmarks::text, Bookmarks::parse),
            Progress::places,
            (draft, value) -> draft.places = value),
        of(numbers("finished"), Progress::finished, (draft, value) -> draft.finished = value),
        of(
            numbers("heard"),
            progress -> progress.tips().heard(),
            (draft, value) -> draft.heard = value),
        ofOptional(
            numbers("saved"),
            progress -> Optional.of(progress.tips().saved()).filter(saved -> saved.count() > 0),
            (draft, value) -> draft.saved = value),
        of(
            Column.number("seed", Long.class, Long::valueOf),
            progress -> progress.tips().seed(),
            (draft, value) -> draft.seed = value),
        of(
            count("lastTip"),
            progress -> progress.tips().last(),
            (draft, value) -> draft.lastTip = value));
  }

  private static List<ImmutableAttribute<Item, ItemDraft, ?>> practice() {
    return List.of(
        of(
            count("exercises"),
            progress -> progress.practice().exercises(),
            (draft, value) -> draft.exercises = value),
        of(
            count("seconds"),
            progress -> progress.practice().seconds(),
            (draft, value) -> draft.seconds = value),
        of(
            count("days"),
            progress -> progress.practice().streak().days(),
            (draft, value) -> draft.days = value),
        of(
            count("inARow"),
            progress -> progress.practice().streak().inARow(),
            (draft, value) -> draft.inARow = value),
        ofOptional(
            date("lastDay"),
            progress -> progress.practice().streak().last(),
            (draft, value) -> draft.lastDay = value),
        ofOptional(
            Column.text("week", Week.class, Week::text, Week::parse),
            progress ->
                Optional.of(progress.practice().week()).filter(week -> !week.equals(Week.NONE)),
            (draft, value) -> draft.week = value),
        ofOptional(
            Column.text("usual", Usual.class, Usual::text, Usual::parse),
            progress -> progress.practice().usual(),
            (draft, value) -> draft.usual = value),
        ofOptional(
            count("taken"),
            progress ->
                Optional.of(progress.practice().taken()).filter(task -> task != Practice.NO_TASK),
            (draft, value) -> draft.taken = value));
  }

  private static List<ImmutableAttribute<Item, ItemDraft, ?>> preferences() {
    return List.of(
        of(
            Column.flag("discreet"),
            progress -> progress.preferences().discreet(),
            (draft, value) -> draft.discreet = value),
        ofOptional(
            count("speed"),
            progress -> Optional.of(progress.preferences().speed()).filter(steps -> steps != 0),
            (draft, value) -> draft.speed = value),
        ofOptional(
            Column.text("zone", ZoneId.class, ZoneId::getId, ZoneId::of),
            progress -> progress.preferences().zone(),
            (draft, value) -> draft.zone = value),
        ofOptional(
            date("zoneAsked"),
            progress -> progress.preferences().zoneAsked(),
            (draft, value) -> draft.zoneAsked = value),
        of(
            Column.flag("welcomed"),
            progress -> progress.preferences().welcomed(),
            (draft, value) -> draft.welcomed = value),
        ofOptional(
            Column.flag("openOnly"),
            progress -> Optional.of(progress.preferences().openOnly()).filter(only -> only),
            (draft, value) -> draft.openOnly = value),
        of(
            Column.flag("placeAsked"),
            progress -> progress.preferences().placeAsked(),
            (draft, value) -> draft.placeAsked = value),
        ofOptional(
            Column.flag("uncounted"),
            progress -> Optional.of(true).filter(yes -> progress.preferences().uncounted()),
            (draft, value) -> draft.uncounted = value),
        ofOptional(
            Column.text("sound", Soundscape.class, Soundscape::text, Soundscape::parse),
            progress ->
                Optional.of(progress.preferences().soundscape())
                    .filter(scape -> !scape.equals(Soundscape.PLAIN)),
            (draft, value) -> draft.soundscape = value),
        of(
            Column.binary(
                "lastWordings",
                EnhancedType.of(HeardWordings.class),
                HeardWordings::bytes,
                HeardWordings::of),
            Progress::wordings,
            (draft, value) -> draft.wordings = value));
  }

  private static List<ImmutableAttribute<Item, ItemDraft, ?>> hearing() {
    return List.of(
        ofOptional(
            Column.text("rate", SpeakingRate.class, SpeakingRate::text, SpeakingRate::parse),
            progress -> Optional.of(progress.hearing().rate()).filter(rate -> rate.certainty() > 0),
            (draft, value) -> draft.rate = value),
        ofOptional(
            Column.text("perhaps", PerhapsHeard.class, PerhapsHeard::text, PerhapsHeard::parse),
            progress -> progress.hearing().perhaps(),
            (draft, value) -> draft.perhaps = value),
        ofOptional(
            count("returns"),
            progress -> Optional.of(progress.hearing().returns()).filter(count -> count > 0),
            (draft, value) -> draft.returns = value),
        ofOptional(
            Column.text("reminder", Reminder.class, Reminder::text, Reminder::parse),
            Progress::reminder,
            (draft, value) -> draft.reminder = value));
  }

  private static List<ImmutableAttribute<Item, ItemDraft, ?>> turn() {
    return List.of(
        ofOptional(
            Column.text("speakingFrom", Bookmark.class, Bookmark::text, Bookmark::parse),
            progress -> progress.speaking().map(Speaking::from),
            (draft, value) -> draft.speakingFrom = value),
        ofOptional(
            instant("speakingSince"),
            progress -> progress.speaking().map(Speaking::since),
            (draft, value) -> draft.speakingSince = value),
        ofOptional(
            Column.binary("speakingDevice", EnhancedType.of(Hash.class), Hash::bytes, Hash::of),
            progress -> progress.speaking().map(Speaking::device),
            (draft, value) -> draft.speakingDevice = value),
        ofOptional(
            Column.binary("lastRequest", EnhancedType.of(Hash.class), Hash::bytes, Hash::of),
            progress -> progress.lastTurn().map(LastTurn::request),
            (draft, value) -> draft.lastRequest = value),
        ofOptional(
            Column.text("receipt", String.class, text -> text, text -> text),
            progress -> progress.lastTurn().map(LastTurn::receipt),
            (draft, value) -> draft.receipt = value),
        of(
            instant(SESSION_STARTED),
            Progress::sessionStarted,
            (draft, value) -> draft.sessionStarted = value));
  }

  private static Integer readableVersion(String number) {
    int version = Integer.parseInt(number);
    if (version > VERSION) {
      throw new IllegalArgumentException("Written by a newer version");
    }
    return version;
  }

  private static Column<Integer> count(String name) {
    return Column.number(name, Integer.class, Integer::valueOf);
  }

  private static Column<Instant> instant(String name) {
    return Column.text(name, Instant.class, Instant::toString, Instant::parse);
  }

  private static Column<LocalDate> date(String name) {
    return Column.text(name, LocalDate.class, LocalDate::toString, LocalDate::parse);
  }

  private static Column<NumberSet> numbers(String name) {
    return Column.binary(name, EnhancedType.of(NumberSet.class), NumberSet::bytes, NumberSet::of);
  }

  private static <V> ImmutableAttribute<Item, ItemDraft, V> of(
      Column<V> column, Function<Progress, V> getter, BiConsumer<ItemDraft, V> setter) {
    return attribute(column, item -> getter.apply(item.progress()), setter);
  }

  private static <V> ImmutableAttribute<Item, ItemDraft, V> ofOptional(
      Column<V> column, Function<Progress, Optional<V>> getter, BiConsumer<ItemDraft, V> setter) {
    return attribute(column, item -> getter.apply(item.progress()).orElse(null), setter);
  }

  private static <V> ImmutableAttribute<Item, ItemDraft, V> attribute(
      Column<V> column,
      Function<Item, V> getter,
      BiConsumer<ItemDraft, V> setter,
      StaticAttributeTag... tags) {
    return ImmutableAttribute.builder(Item.class, ItemDraft.class, column.type())
        .name(column.name())
        .getter(getter)
        .setter(setter)
        .attributeConverter(column)
        .tags(tags)
        .build();
  }
}
