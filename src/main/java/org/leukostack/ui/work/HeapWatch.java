package org.leukostack.ui.work;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.leukostack.home.AppLog;

/**
 * Keeps the heap near what the window needs. A garbage collector that may have a quarter of a large
 * machine for its heap rather lets it grow than collects, and seldom gives memory back: then the
 * window takes several times what is in use.
 */
public final class HeapWatch implements AutoCloseable {

  /** The heap that is watched. */
  interface Heap {

    /** How many bytes the JVM has for it now. */
    long committed();

    /** Collects garbage, and gives back what is free. */
    void collect();
  }

  /** With the rest of the JVM, and what JavaFX has beside the heap, the process is below 1.2 GB. */
  static final long MOST_BYTES = 576L << 20;

  private static final Duration INTERVAL = Duration.ofMillis(200);

  private final Heap heap;

  /** A heap of which more is in use than usual is let grow by a quarter between collections. */
  private long bound = MOST_BYTES;

  private boolean started;
  private volatile boolean closed;

  /** For the heap of this process. */
  public HeapWatch() {
    this(new OfThisProcess());
  }

  /** For another heap, at which somebody else looks. */
  static HeapWatch of(Heap heap) {
    HeapWatch watch = new HeapWatch(heap);
    watch.started = true;
    return watch;
  }

  private HeapWatch(Heap heap) {
    this.heap = heap;
  }

  /** Watches until it is closed. */
  public synchronized void start() {
    started = true;
    Thread.ofPlatform().daemon().name("leukostack-heap").start(this::watch);
  }

  private void watch() {
    preferASmallHeap();
    while (!closed) {
      look();
      try {
        Thread.sleep(INTERVAL);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  /**
   * Collects if the heap has become larger than it should be; for those who are about to take much
   * of it, so that they wait for the collection.
   */
  public synchronized void look() {
    if (!started) {
      return;
    }
    long most = bound;
    if (heap.committed() > bound) {
      heap.collect();
      most = Long.MAX_VALUE; // what is left is in use
    }
    bound = Math.max(MOST_BYTES, Math.min(most, heap.committed() / 4 * 5));
  }

  /** How much of a heap stays free after a collection, where the JVM can be told. */
  private static void preferASmallHeap() {
    try {
      HotSpotDiagnosticMXBean options =
          ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
      options.setVMOption("MinHeapFreeRatio", "10");
      options.setVMOption("MaxHeapFreeRatio", "25");
    } catch (RuntimeException | LinkageError e) { // another kind of JVM
      AppLog.warning("The heap stays as large as the JVM likes", e);
    }
  }

  @Override
  public void close() {
    closed = true;
  }

  private static final class OfThisProcess implements Heap {

    @Override
    public long committed() {
      return Runtime.getRuntime().totalMemory();
    }

    @Override
    @SuppressWarnings("DoNotCallSystemGC")
    public void collect() {
      System.gc();
    }
  }
}
