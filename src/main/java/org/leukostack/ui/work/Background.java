package org.leukostack.ui.work;

import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/** Runs work off the FX thread and publishes its result on it. */
public final class Background implements AutoCloseable {

  private static final AtomicLong COUNT = new AtomicLong();

  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "leukostack-work-" + COUNT.incrementAndGet());
            thread.setDaemon(true);
            return thread;
          });

  private final Queue<Runnable> publications = new ConcurrentLinkedQueue<>();

  /**
   * Runs one piece of work; none after the end, when the last planes may still ask for it.
   *
   * @param done gets the result on the FX thread
   * @param failed gets the exception on the FX thread
   * @return to cancel it: the work is interrupted, and neither is called any more
   */
  public <T> Job run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
    Job job = new Job();
    if (threads.isShutdown()) {
      return job;
    }
    threads.execute(
        () -> {
          if (!job.begin()) {
            later(() -> job.publish(job.onCancelled));
            return;
          }
          try {
            T result = work.call();
            later(() -> job.publish(() -> done.accept(result)));
          } catch (InterruptedException | CancellationException e) {
            later(() -> job.publish(job.onCancelled));
          } catch (Exception e) { // whatever it is, the caller shows it
            later(() -> job.publish(() -> failed.accept(e)));
          } catch (Error e) { // such as lack of memory
            later(() -> job.publish(() -> failed.accept(new ExecutionException(e))));
          } finally {
            job.end();
          }
        });
    return job;
  }

  private void later(Runnable publication) {
    publications.add(publication);
    Platform.runLater(
        () -> {
          if (publications.remove(publication)) {
            publication.run();
          }
        });
  }

  /**
   * Publishes now what is done, rather than when the FX thread has no more to do. Used on the FX
   * thread only.
   */
  public void publish() {
    for (Runnable next = publications.poll(); next != null; next = publications.poll()) {
      next.run();
    }
  }

  /** A place where only the latest work counts: starting one cancels the one before. */
  public Latest latest() {
    return new Latest();
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  /** A piece of work under way. Used on the FX thread only. */
  public static final class Job {
    private @Nullable Thread worker;
    private boolean interrupted;
    private boolean dropped;
    private Runnable onCancelled = () -> {};

    private Job() {}

    /** False if it was cancelled before it began. */
    private synchronized boolean begin() {
      if (!interrupted) {
        worker = Thread.currentThread();
      }
      return !interrupted;
    }

    /** The thread is reused: clears the interruption of this task. */
    private synchronized void end() {
      worker = null;
      boolean _ = Thread.interrupted();
    }

    private void publish(Runnable action) {
      if (!dropped) {
        action.run();
      }
    }

    /** Interrupts the work and drops its result. */
    public void drop() {
      dropped = true;
      interrupt();
    }

    /**
     * Interrupts the work; once it has really ended for that reason, {@code ended} runs on the FX
     * thread.
     */
    public void cancel(Runnable ended) {
      onCancelled = ended;
      interrupt();
    }

    private synchronized void interrupt() {
      interrupted = true;
      if (worker != null) {
        worker.interrupt();
      }
    }
  }

  /** Work of which only the latest counts. Used on the FX thread only. */
  public final class Latest {
    private @Nullable Job job;

    private Latest() {}

    public <T> Job run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
      drop();
      Job started = Background.this.run(work, done, failed);
      job = started;
      return started;
    }

    /** Gives up what runs; its result is dropped. */
    public void drop() {
      if (job != null) {
        job.drop();
        job = null;
      }
    }
  }
}
