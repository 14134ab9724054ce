package org.leukostack.ui.gallery;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.leukostack.home.AppLog;
import org.leukostack.jpeg.Picture;
import org.leukostack.measure.PlaneCrops;
import org.leukostack.planes.UndecodablePlaneException;
import org.leukostack.ui.work.Background;

/**
 * The crops of the tiles. The gallery says which it wants, the nearest first; they are cut in that
 * order in the background, all that are wanted of a plane at once, and what is wanted no more is
 * dropped. Those that were used last are kept, as many as the memory for them holds.
 */
final class TileStore {

  /** Few, so that other programs stay responsive; and one core is left to the window. */
  private static final int MOST_WORKERS = 4;

  private static final int WORKERS =
      Math.clamp(Runtime.getRuntime().availableProcessors() - 1, 1, MOST_WORKERS);

  /** More of one plane would keep the first ones waiting. */
  private static final int MOST_AT_ONCE = 16;

  private final Background background;
  private final Runnable made;
  private final long maxBytes;
  private final Object monitor = new Object();

  // Guarded by the monitor.
  private final Map<TileRequest, TileCrop> crops = new LinkedHashMap<>(64, 0.75f, true);
  private final Set<TileRequest> underWay = new HashSet<>();
  private List<TileRequest> wanted = List.of();
  private long bytes;
  private int workers;
  private int slide;
  private int edge = Integer.MAX_VALUE;
  private boolean told;

  /**
   * @param maxBytes how much memory the crops may take
   * @param made runs on the FX thread when there are more crops
   */
  TileStore(Background background, long maxBytes, Runnable made) {
    this.background = background;
    this.maxBytes = maxBytes;
    this.made = made;
  }

  /**
   * Says how large the tiles are from now on. Crops of another size are still to be had until those
   * that are wanted are made anew.
   *
   * @param pixels the edge of a crop on the screen, at least 1
   */
  void seenAt(int pixels) {
    synchronized (monitor) {
      edge = pixels;
    }
  }

  /** The crop if it is there, or known not to be had. */
  Optional<TileCrop> get(TileRequest request) {
    synchronized (monitor) {
      return Optional.ofNullable(crops.get(request));
    }
  }

  /** Says what is wanted from now on, the most urgent first. What does not fit is left out. */
  void want(List<TileRequest> requests) {
    synchronized (monitor) {
      wanted = fitting(requests);
      for (int i = workers; i < WORKERS && i < wanted.size(); i++) {
        if (missing().isEmpty()) {
          break;
        }
        workers++;
        background.run(this::work, done -> {}, e -> AppLog.error("Cutting the tiles failed", e));
      }
    }
  }

  private List<TileRequest> fitting(List<TileRequest> requests) {
    long each = 1;
    for (TileRequest request : requests) {
      each = Math.max(each, 4L * request.cropSize() * request.cropSize());
    }
    return List.copyOf(requests.subList(0, (int) Math.min(requests.size(), maxBytes / each)));
  }

  /** Forgets all crops. */
  void clear() {
    synchronized (monitor) {
      slide++;
      wanted = List.of();
      crops.clear();
      bytes = 0;
    }
  }

  private boolean work() throws InterruptedException {
    PlaneCrops cutter = new PlaneCrops();
    try {
      while (true) {
        List<TileRequest> next;
        int of;
        int seen;
        synchronized (monitor) {
          next = missing();
          of = slide;
          seen = edge;
          underWay.addAll(next);
          if (next.isEmpty()) {
            workers--;
            return true;
          }
        }
        List<TileCrop> cut = cut(cutter, next, seen);
        synchronized (monitor) {
          underWay.removeAll(next);
          if (of == slide) {
            cut.forEach(this::keep);
            tell();
          }
        }
      }
    } catch (InterruptedException | RuntimeException | Error e) {
      synchronized (monitor) {
        workers--;
        underWay.clear();
      }
      throw e;
    }
  }

  /** The most urgent one that is not there, and the others of its plane. */
  private List<TileRequest> missing() {
    List<TileRequest> some = new ArrayList<>();
    @Nullable TileRequest first = null;
    for (TileRequest request : wanted) {
      boolean fits =
          first == null
              || (request.plane().equals(first.plane()) && request.cropSize() == first.cropSize());
      if (fits && !isThere(request) && !underWay.contains(request)) {
        first = first == null ? request : first;
        some.add(request);
        if (some.size() == MOST_AT_ONCE) {
          break;
        }
      }
    }
    return some;
  }

  private boolean isThere(TileRequest request) {
    TileCrop crop = crops.get(request);
    return crop != null && crop.isFor(edge);
  }

  private static List<TileCrop> cut(PlaneCrops cutter, List<TileRequest> requests, int edge)
      throws InterruptedException {
    TileRequest first = requests.getFirst();
    List<TileCrop> cut = new ArrayList<>();
    try {
      List<Picture> pictures =
          cutter.cut(
              first.plane(), requests.stream().map(TileRequest::box).toList(), first.cropSize());
      for (int i = 0; i < pictures.size(); i++) {
        cut.add(TileCrop.of(requests.get(i), pictures.get(i), edge));
      }
    } catch (UndecodablePlaneException e) {
      requests.forEach(request -> cut.add(TileCrop.none(request)));
    } catch (RuntimeException e) { // a fault of ours; the other tiles still come
      AppLog.error("Cutting tiles out of " + first.plane().file() + " failed", e);
      cut.clear();
      requests.forEach(request -> cut.add(TileCrop.none(request)));
    }
    return cut;
  }

  private void keep(TileCrop crop) {
    TileCrop before = crops.put(crop.request(), crop);
    bytes += crop.weight() - (before == null ? 0 : before.weight());
    Iterator<TileCrop> oldest = crops.values().iterator();
    while (bytes > maxBytes && oldest.hasNext()) {
      TileCrop old = oldest.next();
      if (!old.equals(crop)) {
        oldest.remove();
        bytes -= old.weight();
      }
    }
  }

  /** Many crops come at a time: the window is told once of all. */
  private void tell() {
    if (!told) {
      told = true;
      Platform.runLater(
          () -> {
            synchronized (monitor) {
              told = false;
            }
            made.run();
          });
    }
  }
}
