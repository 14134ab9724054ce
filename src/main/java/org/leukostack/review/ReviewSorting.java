package org.leukostack.review;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.leukostack.files.AsideName;
import org.leukostack.files.Moves;
import org.leukostack.json.JsonFault;
import org.leukostack.model.JsonDefect;

/** Decides which of two files is the review, and sets the other one aside. */
final class ReviewSorting {

  private final Sources sources;
  private final Instant now;
  private final List<SetAside> setAside = new ArrayList<>();
  private ReviewPlace place;

  /**
   * Where reviews of the slide come from.
   *
   * @param reader reads the file of a place
   * @param fresh gives the one of a slide that has no file yet
   */
  record Sources(
      ReviewPlace beside,
      ReviewPlace inUserData,
      Function<ReviewPlace, Reading> reader,
      Supplier<ReviewDocument> fresh) {}

  /** A file that cannot be used and must not be overwritten. */
  private static final class BlockedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Opened.Unreadable result;

    BlockedException(Path file, IOException reason) {
      super(reason);
      result = Opened.Unreadable.of(file, reason);
    }

    /** The work of another reading is neither renamed nor written over. */
    BlockedException(Opened.Unreadable result) {
      this.result = result;
    }
  }

  /**
   * @param place the better of the two that can be written to; it is locked
   */
  ReviewSorting(ReviewPlace place, Sources sources, Instant now) {
    this.place = place;
    this.sources = sources;
    this.now = now;
  }

  Opened open(ReviewLock lock) {
    try {
      ReviewDocument here = read(sources.beside());
      ReviewDocument there = read(sources.inUserData());
      return new Opened.Writable(choose(here, there), place, lock, setAside);
    } catch (BlockedException e) {
      return e.result;
    }
  }

  /** Null if there is none, or none any more. */
  private @Nullable ReviewDocument read(ReviewPlace from) throws BlockedException {
    return switch (sources.reader().apply(from)) {
      case Reading.Missing _ -> null;
      case Reading.Loaded(ReviewDocument document) -> document;
      case Reading.Broken(JsonFault fault)
          when fault.reason() instanceof JsonDefect.OfOtherReading ->
          throw new BlockedException(new Opened.Unreadable(from.file(), fault.reason()));
      case Reading.Broken(JsonFault fault) -> {
        moveAway(from, "unreadable", SetAside.Why.BROKEN, fault);
        yield null;
      }
      case Reading.Unreadable(IOException reason) ->
          throw new BlockedException(from.file(), reason);
    };
  }

  private ReviewDocument choose(@Nullable ReviewDocument here, @Nullable ReviewDocument there)
      throws BlockedException {
    if (here == null || there == null) {
      ReviewDocument only = here == null ? there : here;
      return only == null ? sources.fresh().get() : only;
    }
    boolean newerIsThere = ReviewFiles.isNewer(there, here);
    ReviewDocument newer = newerIsThere ? there : here;
    ReviewDocument older = newerIsThere ? here : there;
    ReviewPlace placeOfOlder = newerIsThere ? sources.beside() : sources.inUserData();
    if (!newer.continues(older)) {
      if (placeOfOlder.equals(place)) {
        moveAway(placeOfOlder, "older", SetAside.Why.OLDER, null);
      } else {
        setAside.add(new SetAside(placeOfOlder.file(), null, SetAside.Why.OLDER, null));
      }
    }
    // who once saw the others has seen them, whichever file says so
    return newer.with(newer.terms().blindness().orLess(older.terms().blindness()));
  }

  /** If it cannot be moved it stays, and the review goes to the other place. */
  private void moveAway(ReviewPlace from, String word, SetAside.Why why, @Nullable JsonFault fault)
      throws BlockedException {
    try {
      setAside.add(new SetAside(from.file(), rename(from.file(), word), why, fault));
    } catch (IOException e) {
      if (!from.equals(sources.beside())) {
        throw new BlockedException(from.file(), e);
      }
      useUserData();
      setAside.add(new SetAside(from.file(), null, why, fault));
    }
  }

  private void useUserData() {
    place = sources.inUserData();
    try {
      place.makeFolder();
    } catch (IOException e) {
      // then saving will say so
    }
  }

  private Path rename(Path file, String word) throws IOException {
    return Moves.rename(file, AsideName.of(file, word, now));
  }
}
