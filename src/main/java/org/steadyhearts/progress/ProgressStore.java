package org.steadyhearts.progress;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Where progress is kept. Every call may throw {@link StoreUnavailableException}, at the latest
 * when {@code timeout} has passed. Only what found its connection closed is tried once more.
 *
 * <p>Every implementation passes {@code ProgressStoreContract}.
 */
public interface ProgressStore {

  /** One read of a whole household. What has expired is as good as gone, even if it is there. */
  Household load(Hash household, Instant now, Duration timeout);

  /**
   * Saves progress that was read as {@link Progress#stored()}, if that is still what is there: an
   * item erased and begun anew in between is another one, though it may have the same version. The
   * first save succeeds where there is no item, or an expired one.
   */
  Saved save(Listener listener, Progress progress, Instant now, Duration timeout);

  /**
   * Erases one listener. Erasing what is not there is no error.
   *
   * @param shared the household's own progress, to be saved in the same write, if it is to change;
   *     only when a recognised person is erased
   * @return whether it was done; if {@code shared} is no longer what was read, nothing is written
   */
  boolean erase(Listener listener, Optional<Progress> shared, Instant now, Duration timeout);

  /**
   * Erases everyone in a household, unless one of them began a session after {@code unlessSince}.
   * For {@link Stored#MARKED} it is known that this was done, and that is all that is left: a first
   * save of a session that was open then conflicts with it.
   *
   * @return whether it was erased, or was empty
   */
  boolean eraseHousehold(Hash household, Instant unlessSince, Instant now, Duration timeout);

  /** What became of a save. */
  sealed interface Saved {

    /** It is stored; {@code progress} has the new version. */
    record Done(Progress progress) implements Saved {}

    /**
     * Somebody else saved or erased it since it was read, and nothing was written.
     *
     * @param stored what is there now; empty when it was erased
     */
    record Conflict(Optional<Progress> stored) implements Saved {}
  }

  /** The store did not answer, or not in time. Its message names no id. */
  final class StoreUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreUnavailableException(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
