package org.leukostack.ui.start;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/**
 * Runs work at once if the window has all its parts, and else as soon as it has: before, it would
 * only delay them. What is to be run twice then is run once, in its last place. Used on the FX
 * thread only.
 */
public final class WholeWindow implements Executor {

  private final ReadOnlyBooleanWrapper whole = new ReadOnlyBooleanWrapper();
  private final Set<Runnable> waiting = new LinkedHashSet<>();

  @Override
  public void execute(Runnable work) {
    if (whole.get()) {
      work.run();
    } else {
      waiting.remove(work);
      waiting.add(work);
    }
  }

  /** The window has all its parts: what can wait begins. */
  public void isThere() {
    whole.set(true);
    waiting.forEach(Runnable::run);
    waiting.clear();
  }

  /** Whether all parts of the window are there. */
  public ReadOnlyBooleanProperty wholeProperty() {
    return whole.getReadOnlyProperty();
  }
}
