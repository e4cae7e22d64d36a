package org.steadyhearts.coach.narration;

import java.util.Optional;
import org.steadyhearts.progress.Bookmark;
import org.steadyhearts.speech.Delivery;
import org.steadyhearts.speech.Ssml;

/** A narration at the speed that its listener asked for. */
record DeliveredNarration(Narration told, Delivery delivery) implements Narration {

  @Override
  public Ssml speech() {
    return told.speech().in(delivery);
  }

  @Override
  public double seconds(double slowness) {
    return told.seconds(slowness * delivery.slowness());
  }

  @Override
  public Bookmark resumePoint(double heard, double slowness) {
    return told.resumePoint(heard, slowness * delivery.slowness());
  }

  @Override
  public Optional<Bookmark> nextPart() {
    return told.nextPart();
  }
}
