package org.leukostack.ui.review;

import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.property.ObjectProperty;
import javafx.util.Duration;

/**
 * Keeps on the screen what takes a verdict away, until it can have been read: the next key often
 * follows at once. Used on the FX thread only.
 */
final class TimeToRead {

  private static final Duration A_SENTENCE = Duration.seconds(3);

  private final ObjectProperty<Prompt> prompt;
  private final PauseTransition reading = new PauseTransition(A_SENTENCE);

  /** Whether what usually ends it has happened. */
  private boolean overdue;

  TimeToRead(ObjectProperty<Prompt> prompt) {
    this.prompt = prompt;
    prompt.addListener((o, before, now) -> begin(now));
    reading.setOnFinished(e -> end());
  }

  private void begin(Prompt now) {
    reading.stop();
    overdue = false;
    if (now instanceof Prompt.VerdictWithdrawn) {
      reading.playFromStart();
    }
  }

  /** Whether it has to stay where it would end else; then it ends by itself. */
  boolean isRunning() {
    boolean running = reading.getStatus() == Animation.Status.RUNNING;
    overdue |= running;
    return running;
  }

  private void end() {
    if (overdue) {
      prompt.set(new Prompt.None());
    }
  }
}
