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
import org.leukostack.model.Plane;

/**
 * Decoded planes of the open slide. The window says which planes it wants, most urgent first;
 * workers decode them in that order and drop what is wanted no more.
 */
public final class PlaneStore implements AutoCloseable {

  /** Never so many planes decode at a time that the rest of the machine feels it. */
  private static final int MAX_WORKERS = 4;

  /** One core is left to the window: what is shown must not wait for what may be shown next. */
  static final int WORKERS =
      Math.clamp(Runtime.getRuntime().availableProcessors() - 1, 1, MAX_WORKERS);

  private static final long TYPICAL_PLANE_BYTES =
      HeapRegions.OF_THIS_HEAP.taken(1920L * 1200 * Integer.BYTES);

  private final PlaneDecoder decoder;
  private final Consumer<LoadedPlane> listener;
  private final Cache<Plane, LoadedPlane> cache;
  private final long maxBytes;
  private final int capacity;
  private final Object monitor = new Object();
  private List<Plane> wanted = List.of();
  private final Set<Plane> underWay = new HashSet<>();

  /** What was decoded since the last wish: not again, even if it did not fit. */
  private final Set<Plane> done = new HashSet<>();

  private boolean closed;

  /**
   * @param maxBytes how much of the heap decoded planes may take
   * @param listener is told of each plane on the FX thread
   */
  public PlaneStore(PlaneDecoder decoder, long maxBytes, Consumer<LoadedPlane> listener) {
    this.decoder = decoder;
    this.listener = listener;
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
    want(List.of());
    cache.invalidateAll();
  }

  @Override
  public void close() {
    synchronized (monitor) {
      closed = true;
      wanted = List.of();
      cache.invalidateAll(); // whoever still knows this store does not keep the planes
      monitor.notifyAll();
    }
    cache.invalidateAll();
  }

  private void work() {
    while (true) {
      Plane plane = next();
      if (plane == null) {
        return;
      }
      LoadedPlane loaded = load(plane);
      synchronized (monitor) {
        underWay.remove(plane);
        if (closed) {
          return;
        }
        if (loaded == null) {
          wantLess(plane);
          continue;
        }
        done.add(plane);
        makeRoom(loaded.weight());
        cache.put(plane, loaded);
      }
      Platform.runLater(() -> listener.accept(loaded));
    }
  }

  /** The cache would rather keep what was used often; the annotator needs what comes next. */
  private void makeRoom(long bytes) {
    long free = maxBytes - cache.asMap().values().stream().mapToLong(LoadedPlane::weight).sum();
    for (Plane old : List.copyOf(cache.asMap().keySet())) {
      if (free >= bytes) {
        return;
      }
      if (!wanted.contains(old)) {
        LoadedPlane gone = cache.asMap().remove(old);
        free += gone == null ? 0 : gone.weight();
      }
    }
  }

  /**
   * There was no memory for a plane: the less urgent half of what is wanted is given up until the
   * annotator moves on.
   */
  private void wantLess(Plane plane) {
    if (wanted.size() > 1) {
      wanted = List.copyOf(wanted.subList(0, wanted.size() / 2));
    } else {
      done.add(plane); // not again
    }
    cache.asMap().keySet().retainAll(wanted);
  }

  /** Null when there was no memory for it now. */
  private @Nullable LoadedPlane load(Plane plane) {
    try {
      return LoadedPlane.decoded(plane, decoder.decode(plane));
    } catch (IOException e) {
      return LoadedPlane.failed(plane, e);
    } catch (OutOfMemoryError e) {
      return null;
    }
  }

  private @Nullable Plane next() {
    synchronized (monitor) {
      while (!closed) {
        for (Plane plane : new ArrayList<>(wanted)) {
          if (!underWay.contains(plane)
              && !done.contains(plane)
              && cache.getIfPresent(plane) == null) {
            underWay.add(plane);
            return plane;
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
