package org.leukostack.ui.planes;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.leukostack.home.AppLog;
import org.leukostack.jpeg.JpegException;
import org.leukostack.jpeg.JpegException.Reason;
import org.leukostack.model.Plane;
import org.leukostack.ui.work.MemoryShares;

/**
 * Decoded planes of the open slide. The window says which planes it wants, most urgent first;
 * workers decode them in that order and drop what is wanted no more.
 */
public final class PlaneStore implements AutoCloseable {

  /** Planes decoded at a time: few, so that other programs stay responsive. */
  private static final int MAX_WORKERS = 4;

  /** One core is left to the window: what is shown must not wait for what may be shown next. */
  static final int WORKERS =
      Math.clamp(Runtime.getRuntime().availableProcessors() - 1, 1, MAX_WORKERS);

  private static final long TYPICAL_PLANE_BYTES =
      HeapRegions.OF_THIS_HEAP.taken(1920L * 1200 * Integer.BYTES);

  private final PlaneDecoder decoder;
  private final List<Consumer<LoadedPlane>> listeners = new ArrayList<>();
  private final Cache<Plane, LoadedPlane> cache;
  private final long maxBytes;
  private final int capacity;
  private final Object monitor = new Object();
  private List<Plane> wanted = List.of();
  private final Set<Plane> underWay = new HashSet<>();

  /** What was decoded since the last wish: not again, even if it did not fit. */
  private final Set<Plane> done = new HashSet<>();

  /** Counts the slides: a plane of the one before is not one of this. */
  private int slide;

  private boolean closed;

  /** A plane that a worker decodes. */
  private record Task(Plane plane, int slide) {}

  public PlaneStore(PlaneDecoder decoder) {
    this(decoder, MemoryShares.OF_THIS_HEAP.planes());
  }

  /**
   * @param maxBytes how much of the heap decoded planes may take
   */
  PlaneStore(PlaneDecoder decoder, long maxBytes) {
    this.decoder = decoder;
    this.maxBytes = Math.max(maxBytes, 2 * TYPICAL_PLANE_BYTES);
    this.capacity = (int) Math.max(2, maxBytes / TYPICAL_PLANE_BYTES);
    this.cache =
        Caffeine.newBuilder()
            .maximumWeight(this.maxBytes)
            .<Plane, LoadedPlane>weigher((plane, loaded) -> loaded.weight())
            .executor(Runnable::run)
            .build();
    for (int i = 0; i < WORKERS; i++) {
      Thread.ofPlatform().daemon().name("leukostack-planes-" + i).start(this::work);
    }
  }

  /** A listener for each plane that was read, called and to be added on the FX thread. */
  public void onLoaded(Consumer<LoadedPlane> listener) {
    listeners.add(listener);
  }

  /** The plane if it is decoded, or known not to decode. */
  public Optional<LoadedPlane> get(Plane plane) {
    return Optional.ofNullable(cache.getIfPresent(plane));
  }

  /**
   * Says what is wanted from now on, most urgent first. What does not fit into the memory is left
   * out, so that the last ones do not push the first ones out.
   */
  public void want(List<Plane> planes) {
    synchronized (monitor) {
      wanted = List.copyOf(planes.subList(0, Math.min(planes.size(), capacity)));
      done.clear();
      monitor.notifyAll();
    }
  }

  /** Forgets all planes, as when another slide is opened. */
  public void clear() {
    synchronized (monitor) {
      slide++;
      underWay.clear();
      want(List.of());
      cache.invalidateAll();
    }
  }

  @Override
  public void close() {
    synchronized (monitor) {
      closed = true;
      wanted = List.of();
      cache.invalidateAll(); // a stale reference to this store must not keep the planes in memory
      monitor.notifyAll();
    }
    cache.invalidateAll();
  }

  private void work() {
    while (true) {
      Task task = next();
      if (task == null) {
        return;
      }
      LoadedPlane loaded = load(task.plane());
      LoadedPlane told;
      synchronized (monitor) {
        if (closed) {
          return;
        }
        told = task.slide() == slide ? keep(task.plane(), loaded) : null;
      }
      if (told != null) {
        Platform.runLater(() -> listeners.forEach(listener -> listener.accept(told)));
      }
    }
  }

  /**
   * Keeps a plane if it is wanted or there is room for it.
   *
   * @param loaded null if there was no memory for it
   * @return what the listener is told, if anything
   */
  private @Nullable LoadedPlane keep(Plane plane, @Nullable LoadedPlane loaded) {
    underWay.remove(plane);
    if (loaded == null) {
      return wantLess(plane);
    }
    done.add(plane);
    boolean fits = makeRoom(loaded.weight());
    if (fits || wanted.contains(plane)) {
      cache.put(plane, loaded);
    }
    return loaded;
  }

  /**
   * The cache would rather keep what was used often; the annotator needs what comes next.
   *
   * @return whether there is as much room
   */
  private boolean makeRoom(long bytes) {
    long free = maxBytes - cache.asMap().values().stream().mapToLong(LoadedPlane::weight).sum();
    for (Plane old : List.copyOf(cache.asMap().keySet())) {
      if (free >= bytes) {
        break;
      }
      if (!wanted.contains(old)) {
        LoadedPlane gone = cache.asMap().remove(old);
        free += gone == null ? 0 : gone.weight();
      }
    }
    return free >= bytes;
  }

  /**
   * There was no memory for a plane: the less urgent half of what is wanted is given up until the
   * annotator moves on.
   *
   * @return that it cannot be had, if there is nothing to be given up for it
   */
  private @Nullable LoadedPlane wantLess(Plane plane) {
    boolean isLast = wanted.size() <= 1;
    if (isLast) {
      done.add(plane); // not again
    } else {
      wanted = List.copyOf(wanted.subList(0, wanted.size() / 2));
    }
    cache.asMap().keySet().retainAll(wanted);
    return isLast && wanted.contains(plane)
        ? LoadedPlane.failed(plane, new JpegException(Reason.TOO_LARGE, -1, "no memory for it"))
        : null;
  }

  /** Null when there was no memory for it now. */
  private @Nullable LoadedPlane load(Plane plane) {
    try {
      return LoadedPlane.decoded(plane, decoder.decode(plane));
    } catch (IOException e) {
      return LoadedPlane.failed(plane, e);
    } catch (OutOfMemoryError e) {
      return null;
    } catch (RuntimeException e) { // a fault of ours; the other planes still come
      AppLog.error("Decoding " + plane.file() + " failed", e);
      return LoadedPlane.failed(plane, new JpegException(Reason.CORRUPT, -1, e.toString(), e));
    }
  }

  private boolean isMissing(Plane plane) {
    LoadedPlane loaded = cache.getIfPresent(plane);
    return loaded == null || loaded.isWorthARetry();
  }

  private @Nullable Task next() {
    synchronized (monitor) {
      while (!closed) {
        for (Plane plane : new ArrayList<>(wanted)) {
          if (!underWay.contains(plane) && !done.contains(plane) && isMissing(plane)) {
            underWay.add(plane);
            return new Task(plane, slide);
          }
        }
        try {
          monitor.wait();
        } catch (InterruptedException e) {
          return null;
        }
      }
      return null;
    }
  }
}
