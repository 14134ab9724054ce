package org.leukostack.review;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.leukostack.files.ProcessLock;
import org.leukostack.json.JsonFault;
import org.leukostack.model.Blindness;
import org.leukostack.model.ReadingName;
import org.leukostack.model.ReadingTerms;
import org.leukostack.model.TestFolder;

/**
 * Finds and opens the review of a slide, beside the planes or in the user's data folder.
 *
 * <p>It is saved beside the planes wherever that is possible. If there are two, the one with the
 * later last act is read (of two as late, the one beside the planes). The other one stays where it
 * is, or is renamed if its place is needed, unless the newer one continues it: then nothing of it
 * can be lost.
 */
public final class ReviewFiles {

  private final ReviewDocument fresh;
  private final ReviewPlace beside;
  private final ReviewPlace inUserData;

  private ReviewFiles(TestFolder folder, ReadingTerms asked, Path userData, String appVersion) {
    ReadingPlaces places = ReadingPlaces.of(folder, asked.name(), userData);
    fresh = ReviewDocument.fresh(folder, asked.with(places.name()), appVersion);
    beside = places.beside();
    inUserData = places.inUserData();
  }

  /**
   * Finds the review of a slide, its first reading; writes nothing and takes no lock.
   *
   * @param userData the user's data folder, which need not be there
   */
  public static ReviewLookup find(TestFolder folder, Path userData, String appVersion) {
    return find(folder, ReadingName.FIRST, userData, appVersion);
  }

  /**
   * Finds a reading of a slide; writes nothing and takes no lock. Of the other readings nothing is
   * read.
   *
   * @param reading its name; one that differs only in case is the same, if there is no other
   * @param userData the user's data folder, which need not be there
   */
  public static ReviewLookup find(
      TestFolder folder, ReadingName reading, Path userData, String appVersion) {
    ReadingTerms terms = ReadingTerms.open(reading);
    return new ReviewFiles(folder, terms, userData, appVersion).find();
  }

  /**
   * Opens the review of a slide, its first reading, to work on it.
   *
   * @param userData the user's data folder; made if it is needed
   * @param clock for the lock's note and the names of files that are set aside
   */
  public static Opened open(
      TestFolder folder, Path userData, String appVersion, InstantSource clock) {
    return open(folder, ReadingTerms.FIRST, userData, appVersion, clock);
  }

  /**
   * Opens a reading of a slide to work on it. Other readings are neither read nor changed.
   *
   * @param asked the reading, as {@link #find} takes its name, and what it hides if it begins now:
   *     a reading that is there says for itself how it was begun
   * @param userData the user's data folder; made if it is needed
   * @param clock for the lock's note and the names of files that are set aside
   */
  public static Opened open(
      TestFolder folder,
      ReadingTerms asked,
      Path userData,
      String appVersion,
      InstantSource clock) {
    return new ReviewFiles(folder, asked, userData, appVersion).open(clock.instant());
  }

  /**
   * Who works on a reading of a slide now, in this window or another one; writes nothing and takes
   * no lock.
   *
   * @param userData the user's data folder, which need not be there
   * @return nothing if nobody does, or nobody can tell
   */
  public static Optional<LockHolder> holder(TestFolder folder, ReadingName reading, Path userData) {
    ReadingPlaces places = ReadingPlaces.of(folder, reading, userData);
    return Stream.of(places.beside(), places.inUserData())
        .map(ReviewPlace::lockFile)
        .flatMap(lock -> ProcessLock.holder(lock).stream())
        .map(LockHolder::ofNote)
        .findFirst();
  }

  private ReviewLookup find() {
    List<ReviewLookup.Found> found = new ArrayList<>();
    for (ReviewPlace place : List.of(beside, inUserData)) {
      Path file = place.file();
      switch (read(place)) {
        case Reading.Missing _ -> {}
        case Reading.Loaded(ReviewDocument document) ->
            found.add(new ReviewLookup.Found(document, file));
        case Reading.Broken(JsonFault fault) -> {
          return new ReviewLookup.Broken(file, fault);
        }
        case Reading.Unreadable(IOException reason) -> {
          return new ReviewLookup.Unreadable(file, reason);
        }
      }
    }
    if (found.isEmpty()) {
      return new ReviewLookup.None();
    }
    ReviewLookup.Found first = found.getFirst();
    ReviewLookup.Found last = found.getLast();
    ReviewLookup.Found used = isNewer(last.document(), first.document()) ? last : first;
    Blindness of = first.document().terms().blindness().orLess(last.document().terms().blindness());
    return new ReviewLookup.Found(used.document().readWith(of), used.file());
  }

  private Opened open(Instant now) {
    ReviewPlace place = beside;
    ReviewLock lock;
    try {
      lock = ReviewLock.tryTake(place, now);
    } catch (IOException e) {
      place = inUserData;
      lock = lockInUserData(now);
    }
    ReviewSorting.Sources sources =
        new ReviewSorting.Sources(beside, inUserData, this::read, () -> fresh);
    Opened opened =
        switch (lock) {
          case ReviewLock.HeldBy(LockHolder holder) -> readOnly(place, holder);
          case ReviewLock.Held _, ReviewLock.None _ ->
              new ReviewSorting(place, sources, now).open(lock);
        };
    if (!(opened instanceof Opened.Writable) && lock instanceof ReviewLock.Held held) {
      held.close();
    }
    return opened;
  }

  /** If nothing can be written there either, saving will say so. */
  private ReviewLock lockInUserData(Instant now) {
    try {
      inUserData.makeFolder();
      return ReviewLock.tryTake(inUserData, now);
    } catch (IOException e) {
      return new ReviewLock.None();
    }
  }

  private Opened readOnly(ReviewPlace place, LockHolder holder) {
    return switch (find()) {
      case ReviewLookup.None _ -> new Opened.ReadOnly(fresh, place, holder);
      case ReviewLookup.Found(ReviewDocument document, _) ->
          new Opened.ReadOnly(document, place, holder);
      case ReviewLookup.Broken(Path file, JsonFault fault) ->
          new Opened.Unreadable(file, fault.reason());
      case ReviewLookup.Unreadable(Path file, IOException reason) ->
          Opened.Unreadable.of(file, reason);
    };
  }

  private Reading read(ReviewPlace place) {
    return ReviewReader.read(place.file(), fresh);
  }

  /** By the time of the last entry of the history. */
  static boolean isNewer(ReviewDocument one, ReviewDocument other) {
    return one.history().lastTime().isAfter(other.history().lastTime());
  }
}
