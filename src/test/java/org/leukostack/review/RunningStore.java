package org.leukostack.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.review.SomeFields.id;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.leukostack.model.TestFolder;
import org.leukostack.testing.Readings;

/** A store of a review in a folder of its own, with what it tells and thirty states to save. */
abstract class RunningStore {

  static final Instant NOW = Instant.parse("2026-11-22T10:15:30Z");
  static final Duration LONG = Duration.ofSeconds(50);
  static final Duration NEVER = Duration.ofDays(1);

  @TempDir Path temp;
  final TestFolder folder = SomeFields.slide(1, 30);
  final List<ReviewDocument> states = new ArrayList<>();
  final BlockingQueue<SaveState> told = new LinkedBlockingQueue<>();
  final List<SetAside> aside = Collections.synchronizedList(new ArrayList<>());
  ReviewStore store =
      new ReviewStore(new ReviewStore.Places(Path.of("none"), null, null), null, NEVER, told::add);

  RunningStore() {
    ReviewSession session = Readings.of(folder, () -> NOW);
    states.add(session.document());
    for (int i = 0; i < 30; i++) {
      session.apply(new Act.Judge(List.of(id(1, "" + i)), Verdict.ACCEPTED, null));
      states.add(session.document());
    }
  }

  @AfterEach
  void end() {
    store.abandon();
  }

  final SpareReview spare() {
    return new SpareReview(elsewhere(), new WatchfulDisk(file(), () -> NOW, aside::add));
  }

  final Path file() {
    return temp.resolve("review.json");
  }

  final void start(ReviewStore.Disk disk, Duration retryAfter) {
    store =
        new ReviewStore(
            new ReviewStore.Places(file(), disk, spare()), () -> NOW, retryAfter, told::add);
  }

  final void startHere() {
    startAt(file());
  }

  /** A file is in the place of the folder. */
  final void startWhereNothingCanBe() throws IOException {
    startAt(Files.writeString(temp.resolve("wall"), "x").resolve("review.json"));
  }

  final void startAt(Path file) {
    store =
        ReviewStore.start(
            new ReviewPlace(file, ReviewPlace.Where.SLIDE),
            elsewhere(),
            () -> NOW,
            told::add,
            aside::add);
  }

  final <T extends SaveState> T next(Class<T> kind) throws Exception {
    while (true) {
      SaveState state = told.poll(50, TimeUnit.SECONDS);
      assertThat(state).as("a %s in time", kind).isNotNull();
      if (kind.isInstance(state)) {
        return kind.cast(state);
      }
    }
  }

  final ReviewPlace elsewhere() {
    return new ReviewPlace(temp.resolve("data/reviews/slide.json"), ReviewPlace.Where.USER_DATA);
  }
}
