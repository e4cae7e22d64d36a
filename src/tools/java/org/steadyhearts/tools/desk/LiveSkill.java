package org.steadyhearts.tools.desk;

import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.steadyhearts.alexa.Configuration;
import org.steadyhearts.alexa.RefusedRequestException;
import org.steadyhearts.alexa.SteadyHearts;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.curriculum.reader.CurriculumReader;
import org.steadyhearts.progress.Hash;
import org.steadyhearts.progress.Household;
import org.steadyhearts.progress.Listener;
import org.steadyhearts.progress.Progress;
import org.steadyhearts.progress.ProgressStore;
import org.steadyhearts.tools.device.Skill;

/**
 * The skill, which tells a writer's file anew once it is saved. While a file has a slip the skill
 * goes on as before, and the slip can be asked for.
 */
public final class LiveSkill implements Skill {

  private final Configuration configuration;
  private final ProgressStore store;
  private final WritersFiles files;
  private FileTime read;
  private Curriculum curriculum;
  private SteadyHearts skill;
  private Optional<SteadyHearts> forgetful = Optional.empty();
  private Optional<String> slip = Optional.empty();

  private LiveSkill(Configuration configuration, ProgressStore store, WritersFiles files) {
    this.configuration = configuration;
    this.store = store;
    this.files = files;
    this.read = files.lastSaved();
    this.curriculum = CurriculumReader.read("en");
    this.skill = skill(store);
  }

  /** With the content as it was compiled, until its writers save a file. */
  public static LiveSkill start(Configuration configuration, ProgressStore store) {
    return start(configuration, store, WritersFiles.ENGLISH);
  }

  static LiveSkill start(Configuration configuration, ProgressStore store, WritersFiles files) {
    return new LiveSkill(configuration, store, files);
  }

  public void prime() {
    current().prime();
  }

  @Override
  public byte[] answer(byte[] envelope) throws RefusedRequestException {
    return current().answer(envelope);
  }

  /** As it would answer while its memory is out of reach. */
  byte[] answerWithoutMemory(byte[] envelope) throws RefusedRequestException {
    return forgetful().answer(envelope);
  }

  synchronized Curriculum curriculum() {
    reload();
    return curriculum;
  }

  /** What is wrong with a file that was saved. */
  synchronized Optional<String> slip() {
    return slip;
  }

  ProgressStore store() {
    return store;
  }

  private synchronized SteadyHearts current() {
    reload();
    return skill;
  }

  private synchronized SteadyHearts forgetful() {
    reload();
    if (forgetful.isEmpty()) {
      forgetful = Optional.of(skill(new OutOfReach()));
    }
    return forgetful.get();
  }

  private void reload() {
    var saved = files.lastSaved();
    if (saved.equals(read)) {
      return;
    }
    read = saved;
    try {
      curriculum = files.read();
      skill = skill(store);
      forgetful = Optional.empty();
      slip = Optional.empty();
    } catch (RuntimeException e) {
      slip = Optional.of(String.valueOf(e.getMessage()));
    }
  }

  private SteadyHearts skill(ProgressStore memory) {
    return new SteadyHearts(configuration, memory, line -> {}, curriculum);
  }

  /** A store that nobody reaches. */
  private static final class OutOfReach implements ProgressStore {

    @Override
    public Household load(Hash household, Instant now, Duration timeout) {
      throw outOfReach();
    }

    @Override
    public Saved save(Listener listener, Progress progress, Instant now, Duration timeout) {
      throw outOfReach();
    }

    @Override
    public boolean erase(
        Listener listener, Optional<Progress> shared, Instant now, Duration timeout) {
      throw outOfReach();
    }

    @Override
    public boolean eraseHousehold(Hash household, Instant unlessSince, Duration timeout) {
      throw outOfReach();
    }

    private static StoreUnavailableException outOfReach() {
      return new StoreUnavailableException("The desk keeps the memory out of reach", null);
    }
  }
}
