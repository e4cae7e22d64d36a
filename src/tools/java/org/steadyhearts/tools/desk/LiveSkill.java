package org.steadyhearts.tools.desk;

import java.lang.reflect.Proxy;
import java.util.Optional;
import org.steadyhearts.alexa.Configuration;
import org.steadyhearts.alexa.RefusedRequestException;
import org.steadyhearts.alexa.SteadyHearts;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.curriculum.reader.CurriculumReader;
import org.steadyhearts.progress.ProgressStore;
import org.steadyhearts.progress.ProgressStore.StoreUnavailableException;
import org.steadyhearts.tools.device.Skill;

/**
 * The skill, which tells a writer's file anew once it is saved. While a file has a slip the skill
 * goes on as before, and the slip can be asked for.
 */
public final class LiveSkill implements Skill {

  private final Configuration configuration;
  private final ProgressStore store;
  private final WritersFiles files;
  private long read;
  private Curriculum curriculum;
  private SteadyHearts skill;
  private Optional<SteadyHearts> forgetful = Optional.empty();
  private Optional<String> slip = Optional.empty();

  /** With the content as it was compiled, until its writers save a file. */
  public LiveSkill(Configuration configuration, ProgressStore store) {
    this(configuration, store, WritersFiles.ENGLISH);
  }

  LiveSkill(Configuration configuration, ProgressStore store, WritersFiles files) {
    this.configuration = configuration;
    this.store = store;
    this.files = files;
    this.read = files.lastSaved();
    this.curriculum = CurriculumReader.read("en");
    this.skill = skill(store);
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
    forgetful = forgetful.or(() -> Optional.of(skill(outOfReach())));
    return forgetful.get();
  }

  private void reload() {
    long saved = files.lastSaved();
    // An editor may take a file away for a moment while it saves.
    if (saved == read || saved == 0) {
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

  private static ProgressStore outOfReach() {
    return (ProgressStore)
        Proxy.newProxyInstance(
            LiveSkill.class.getClassLoader(),
            new Class<?>[] {ProgressStore.class},
            (proxy, method, arguments) -> {
              throw new StoreUnavailableException("The desk keeps it out of reach", null);
            });
  }
}
