package org.steadyhearts.dynamodb;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.steadyhearts.progress.Bookmark;
import org.steadyhearts.progress.Bookmarks;
import org.steadyhearts.progress.Hash;
import org.steadyhearts.progress.HeardWordings;
import org.steadyhearts.progress.Hearing;
import org.steadyhearts.progress.LastTurn;
import org.steadyhearts.progress.Listener;
import org.steadyhearts.progress.NumberSet;
import org.steadyhearts.progress.PerhapsHeard;
import org.steadyhearts.progress.Practice;
import org.steadyhearts.progress.Preferences;
import org.steadyhearts.progress.Progress;
import org.steadyhearts.progress.Reminder;
import org.steadyhearts.progress.Speaking;
import org.steadyhearts.progress.SpeakingRate;
import org.steadyhearts.progress.Stored;
import org.steadyhearts.progress.Streak;
import org.steadyhearts.progress.TipBag;
import org.steadyhearts.progress.Usual;
import org.steadyhearts.progress.Week;
import org.steadyhearts.speech.Soundscape;

/** An {@link Item} while the Enhanced Client reads it, attribute by attribute. */
final class ItemDraft {

  Hash household;
  Optional<Hash> person;
  Long version;
  Instant updatedAt;
  Bookmarks places = Bookmarks.NONE;
  NumberSet finished = NumberSet.NONE;
  NumberSet heard = NumberSet.NONE;
  NumberSet saved = NumberSet.NONE;
  Long seed;
  int lastTip;
  int exercises;
  int seconds;
  int days;
  int inARow;
  LocalDate lastDay;
  Week week = Week.NONE;
  Usual usual;
  int taken;
  boolean discreet;
  int speed;
  ZoneId zone;
  LocalDate zoneAsked;
  boolean welcomed;
  boolean openOnly;
  boolean placeAsked;
  boolean uncounted;
  Soundscape soundscape = Soundscape.PLAIN;
  HeardWordings wordings = HeardWordings.NONE;
  Reminder reminder;
  SpeakingRate rate = SpeakingRate.UNKNOWN;
  PerhapsHeard perhaps;
  int returns;
  Bookmark speakingFrom;
  Instant speakingSince;
  Hash speakingDevice;
  Hash lastRequest;
  String receipt;
  Instant sessionStarted = Instant.EPOCH;
  Instant erased;

  Item item() {
    var progress =
        new Progress(
            new Stored(required("version", version), required("updatedAt", updatedAt)),
            places,
            finished,
            new TipBag(required("seed", seed), heard, lastTip, saved),
            new Practice(
                exercises,
                seconds,
                new Streak(days, inARow, Optional.ofNullable(lastDay)),
                week,
                Optional.ofNullable(usual),
                taken),
            new Preferences(
                discreet,
                speed,
                Optional.ofNullable(zone),
                Optional.ofNullable(zoneAsked),
                welcomed,
                openOnly,
                placeAsked,
                uncounted,
                soundscape),
            wordings,
            new Hearing(rate, Optional.ofNullable(perhaps), returns),
            Optional.ofNullable(reminder),
            speaking(),
            lastTurn(),
            sessionStarted);
    return new Item(new Listener(household, person), progress, Optional.ofNullable(erased));
  }

  private Optional<Speaking> speaking() {
    if (speakingFrom == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Speaking(
            speakingFrom,
            required("speakingSince", speakingSince),
            required("speakingDevice", speakingDevice)));
  }

  private Optional<LastTurn> lastTurn() {
    return Optional.ofNullable(lastRequest)
        .map(request -> new LastTurn(request, required("receipt", receipt)));
  }

  private static <V> V required(String attribute, V value) {
    if (value == null) {
      throw new UnreadableItemException(attribute);
    }
    return value;
  }
}
