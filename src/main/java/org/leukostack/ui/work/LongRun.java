package org.leukostack.ui.work;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.leukostack.model.Progress;
import org.leukostack.model.ProgressListener;

/**
 * What writes for minutes while the window stays usable, with its progress; one at a time. Used on
 * the FX thread only.
 */
public final class LongRun {

  /** What can be written. */
  public enum Kind {
    EXPORT,
    DATA_SET
  }

  /**
   * What is written, and how far that is.
   *
   * @param name of what it is made of, or of what it becomes
   */
  public record Running(Kind kind, String name, Progress progress, boolean cancelling) {}

  /**
   * How it can end.
   *
   * @param done gets what came of it
   * @param failed gets why nothing did
   * @param cancelled runs once it has ended because the user gave it up
   */
  public record Ends<T>(Consumer<T> done, Consumer<Exception> failed, Runnable cancelled) {}

  private final Background background;
  private final ReadOnlyObjectWrapper<@Nullable Running> running = new ReadOnlyObjectWrapper<>();
  private Background.@Nullable Job job;
  private Runnable cancelled = () -> {};

  public LongRun(Background background) {
    this.background = background;
  }

  /** Runs what is not written, such as what is looked for before. */
  public Background background() {
    return background;
  }

  /** Null while nothing is written. */
  public ReadOnlyObjectProperty<@Nullable Running> runningProperty() {
    return running.getReadOnlyProperty();
  }

  /**
   * Begins; nothing else may be under way.
   *
   * @param steps how many there are to do, as far as is known
   * @param work runs off the FX thread, and says how far it is
   */
  public <T> void start(
      Kind kind,
      String name,
      int steps,
      Function<ProgressListener, Callable<T>> work,
      Ends<T> ends) {
    if (running.get() != null) {
      throw new IllegalStateException(kind + " of " + name + " while something else runs");
    }
    running.set(new Running(kind, name, new Progress(0, steps), false));
    cancelled = ends.cancelled();
    ProgressListener listener =
        (done, all) -> Platform.runLater(() -> advanced(new Progress(done, all)));
    job =
        background.run(
            work.apply(listener),
            result -> {
              running.set(null);
              ends.done().accept(result);
            },
            e -> {
              running.set(null);
              ends.failed().accept(e);
            });
  }

  private void advanced(Progress progress) {
    Running now = running.get();
    if (now != null) {
      running.set(new Running(now.kind(), now.name(), progress, now.cancelling()));
    }
  }

  /** Gives up what runs; what was there before stays. */
  public void cancel() {
    if (running.get() != null) {
      cancelThen(cancelled);
    }
  }

  /** Gives up what runs, and does something once it has ended; at once if nothing runs. */
  public void cancelThen(Runnable afterwards) {
    Running now = running.get();
    if (now == null || job == null) {
      afterwards.run();
      return;
    }
    running.set(new Running(now.kind(), now.name(), now.progress(), true));
    job.cancel(
        () -> {
          running.set(null);
          afterwards.run();
        });
  }
}
