package org.steadyhearts.coach.answer;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.steadyhearts.coach.request.CoachIntent;
import org.steadyhearts.coach.request.CoachRequest;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.progress.Bookmark;
import org.steadyhearts.progress.HeardWordings;
import org.steadyhearts.progress.Preferences;
import org.steadyhearts.progress.Progress;
import org.steadyhearts.speech.Delivery;
import org.steadyhearts.speech.Soundscape;

/**
 * What is carried from one answer to the next while a session is open. It travels through the
 * device, so it holds only short texts, and whatever comes back unreadable counts as absent.
 *
 * @param last the answer before this one
 * @param said the answer before it that was said to be heard, where the last only said that nothing
 *     was understood; it is what can be repeated
 * @param told the tip, lesson or exercise heard last in this session
 * @param toldBefore what was heard before that
 * @param topic of the tip heard last, for "another one"
 * @param wordings heard last, by this session or before
 * @param discreet asked for in this session, or liked by somebody who spoke in it: it holds until
 *     the session ends, whoever is recognised next
 * @param advised it was said in this session that none of this is medical advice
 * @param speed of the voice, in steps from its usual one, as the last answer was spoken
 * @param soundFailed the device could not play a sound, so that this session has none any more
 */
public record ConversationState(
    Instant started,
    Optional<Receipt> last,
    Optional<Receipt> said,
    Optional<Bookmark> told,
    Optional<Bookmark> toldBefore,
    Optional<String> topic,
    Optional<HeardWordings> wordings,
    boolean discreet,
    boolean advised,
    int speed,
    boolean soundFailed) {

  private static final String STARTED = "started";
  private static final String LAST = "last";
  private static final String SAID = "said";
  private static final String TOLD = "told";
  private static final String TOLD_BEFORE = "toldBefore";
  private static final String TOPIC = "topic";
  private static final String WORDINGS = "wordings";
  private static final String DISCREET = "discreet";
  private static final String ADVISED = "advised";
  private static final String SPEED = "speed";
  private static final String SOUND_FAILED = "soundFailed";

  public static ConversationState begin(Instant now) {
    return new ConversationState(
        now,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        false,
        0,
        false);
  }

  /** Reads what {@link #attributes()} wrote; {@code now} stands in for a start that is missing. */
  public static ConversationState of(Map<String, ?> attributes, Instant now) {
    return new ConversationState(
        text(attributes, STARTED).flatMap(ConversationState::instant).orElse(now),
        text(attributes, LAST).flatMap(Receipt::parse),
        text(attributes, SAID).flatMap(Receipt::parse),
        text(attributes, TOLD).flatMap(ConversationState::bookmark),
        text(attributes, TOLD_BEFORE).flatMap(ConversationState::bookmark),
        text(attributes, TOPIC),
        text(attributes, WORDINGS).flatMap(ConversationState::wordings),
        text(attributes, DISCREET).isPresent(),
        text(attributes, ADVISED).isPresent(),
        attributes.get(SPEED) instanceof Number steps ? steps.intValue() : 0,
        text(attributes, SOUND_FAILED).isPresent());
  }

  public Map<String, Object> attributes() {
    Map<String, Object> attributes = new HashMap<>();
    attributes.put(STARTED, started.toString());
    last.ifPresent(receipt -> attributes.put(LAST, receipt.text()));
    said.ifPresent(receipt -> attributes.put(SAID, receipt.text()));
    told.ifPresent(bookmark -> attributes.put(TOLD, bookmark.text()));
    toldBefore.ifPresent(bookmark -> attributes.put(TOLD_BEFORE, bookmark.text()));
    topic.ifPresent(id -> attributes.put(TOPIC, id));
    wordings.ifPresent(heard -> attributes.put(WORDINGS, heard.digits()));
    if (discreet) {
      attributes.put(DISCREET, "yes");
    }
    if (advised) {
      attributes.put(ADVISED, "yes");
    }
    if (speed != 0) {
      attributes.put(SPEED, speed);
    }
    if (soundFailed) {
      attributes.put(SOUND_FAILED, "yes");
    }
    return attributes;
  }

  /** How what is said in it is spoken. */
  public Delivery delivery() {
    return new Delivery(discreet, speed);
  }

  /** What it knows of a listener whose progress is not read. */
  public Preferences preferences() {
    return Preferences.NONE.withDiscreet(discreet).withSpeed(speed);
  }

  /** The question that is open. */
  public Optional<Offer> offer() {
    return last.flatMap(Receipt::offer);
  }

  /** Whether the last answer told something that a request may have interrupted. */
  public boolean mayBeTelling() {
    return last.flatMap(Receipt::told).isPresent();
  }

  /** What is heard beside the voice in this session, of what a listener wants. */
  public Soundscape soundscape(Progress progress) {
    return soundFailed ? Soundscape.PLAIN : progress.preferences().soundscape();
  }

  /** What the listener heard last, of each phrase. */
  public HeardWordings heard(Progress progress) {
    return wordings.orElse(progress.wordings());
  }

  public ConversationState after(CoachRequest ask, Answer turn) {
    var receipt = turn.receipt();
    return new ConversationState(
        started,
        Optional.of(receipt),
        receipt.isAside() ? repeatable() : Optional.empty(),
        receipt.told().or(() -> told),
        receipt.told().isPresent() ? toldBefore(receipt.told().get()) : toldBefore,
        ask.topic()
            .filter(id -> !ask.wish().isConfidential())
            .or(() -> ask.wish().drawsAnyTip() ? Optional.empty() : topic),
        ask.wish().isConfidential()
            ? wordings
            : Optional.of(receipt.heardAfter(heard(turn.progress()))),
        turn.progress().preferences().discreet()
            || (discreet && ask.wish() != CoachIntent.SPEAK_NORMALLY),
        advised || receipt.says(Phrase.NO_MEDICAL_ADVICE),
        turn.progress().preferences().speed(),
        soundFailed || ask.wish() == CoachIntent.SOUND_FAILED);
  }

  /** What "repeat" says again. */
  public Optional<Receipt> repeatable() {
    return said.or(() -> last);
  }

  private Optional<Bookmark> toldBefore(Bookmark telling) {
    return told.filter(one -> !one.content().sameAs(telling.content())).or(() -> toldBefore);
  }

  /** As if nothing had been told or asked: for what a later release took away. */
  public ConversationState withoutLast() {
    return new ConversationState(
        started,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        topic,
        wordings,
        discreet,
        advised,
        speed,
        soundFailed);
  }

  private static Optional<HeardWordings> wordings(String text) {
    try {
      return Optional.of(new HeardWordings(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> text(Map<String, ?> attributes, String key) {
    return attributes.get(key) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Bookmark> bookmark(String text) {
    try {
      return Optional.of(Bookmark.parse(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
