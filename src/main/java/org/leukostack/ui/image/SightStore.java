package org.leukostack.ui.image;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leukostack.home.AppLog;
import org.leukostack.jpeg.ArgbPicture;
import org.leukostack.ui.work.Background;
import org.leukostack.ui.work.MemoryShares;

/**
 * Planes at the size at which they are seen, made in the background: to show one is then a copy of
 * as many pixels as the view has, where to scale the plane at each step takes the time of several
 * frames. Used on the FX thread only.
 */
final class SightStore {

  private final Background background;
  private final long maxBytes;
  private final Map<Wish, SightPicture> made = new HashMap<>();
  private List<Wish> wanted = List.of();
  private @Nullable Wish underWay;
  private Runnable onMade = () -> {};

  /** A plane, and how it is seen. */
  record Wish(ArgbPicture plane, Sight sight) {}

  SightStore(Background background) {
    this(background, MemoryShares.OF_THIS_HEAP.sights());
  }

  /**
   * @param maxBytes how much of the heap the pictures may take
   */
  SightStore(Background background, long maxBytes) {
    this.background = background;
    this.maxBytes = maxBytes;
  }

  /** Does something when a picture was made. */
  void onMade(Runnable action) {
    onMade = action;
  }

  /** The plane as it is seen, if it is made already. */
  Optional<SightPicture> get(ArgbPicture plane, Sight sight) {
    return Optional.ofNullable(made.get(new Wish(plane, sight)));
  }

  /**
   * Says what is wanted from now on, most urgent first; all else is forgotten. What does not fit
   * into the memory is left out. Each sight must be {@linkplain Sight#isReduced reduced}.
   */
  void want(List<Wish> wishes) {
    wanted = wishes.stream().distinct().limit(capacity(wishes)).toList();
    made.keySet().retainAll(wanted);
    makeNext();
  }

  private long capacity(List<Wish> wishes) {
    long each =
        wishes.stream().mapToLong(wish -> wish.sight().mostBytes()).max().orElse(Integer.BYTES);
    return Math.max(1, maxBytes / each);
  }

  /** One at a time: the other cores decode planes. */
  private void makeNext() {
    if (underWay != null) {
      return;
    }
    Optional<Wish> next = wanted.stream().filter(wish -> !made.containsKey(wish)).findFirst();
    next.ifPresent(
        wish -> {
          underWay = wish;
          background.run(
              () -> wish.sight().reduced(wish.plane()),
              picture -> keep(wish, picture),
              e -> failed(wish, e));
        });
  }

  private void keep(Wish wish, SightPicture picture) {
    underWay = null;
    if (wanted.contains(wish)) {
      made.put(wish, picture);
      onMade.run();
    }
    makeNext();
  }

  /** As without memory: the plane itself is shown, as before. */
  private void failed(Wish wish, Exception e) {
    underWay = null;
    wanted = wanted.stream().filter(other -> !other.equals(wish)).toList();
    AppLog.warning("A plane cannot be shown at the size of the view", e);
    makeNext();
  }
}
