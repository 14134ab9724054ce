package org.leukostack.review;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.LinkedBlockingQueue;
import org.leukostack.milab.TestFolderReader;
import org.leukostack.model.Blindness;
import org.leukostack.model.ReadingName;
import org.leukostack.model.ReadingTerms;
import org.leukostack.model.TestFolder;

/**
 * Opens a reading of a slide and acts in it, one numbered act after the other, until somebody kills
 * the process. Says on stdout what it found, and up to which act all is saved.
 */
final class ReadUntilKilled {

  private ReadUntilKilled() {}

  /** The folder of the slide, the user's data folder, the reading, and the seed. */
  public static void main(String[] args) throws Exception {
    TestFolder slide = TestFolderReader.read(Path.of(args[0]));
    Path data = Path.of(args[1]);
    ReadingName name = new ReadingName(args[2]);
    SplittableRandom random = new SplittableRandom(Long.parseLong(args[3]));
    ReadingTerms terms = new ReadingTerms(name, Blindness.READINGS);
    Opened opened = ReviewFiles.open(slide, terms, data, "1", InstantSource.system());
    if (!(opened instanceof Opened.Writable writable)) {
      System.out.println("REFUSED " + opened);
      return;
    }
    int act = writable.document().history().size();
    System.out.println("FOUND " + act);
    ReviewSession session =
        new ReviewSession(writable.document(), name.text(), InstantSource.system());
    LinkedBlockingQueue<SaveState> states = new LinkedBlockingQueue<>();
    ReviewStore store =
        ReviewStore.start(
            writable.place(),
            ReviewPlace.inUserData(slide, name, data),
            InstantSource.system(),
            states::add,
            aside -> System.out.println("ASIDE " + aside));
    while (true) {
      int burst = random.nextInt(1, 6);
      for (int i = 0; i < burst; i++) {
        act++;
        session.apply(act(name, act));
        store.save(session.document());
      }
      while (!(store.state() instanceof SaveState.Saved)) {
        states.take();
      }
      System.out.println("SAVED " + act);
    }
  }

  /** The act of a number: each is another one, and tells whose it is. */
  static Act act(ReadingName name, int number) {
    CellId cell = new CellId(1, Integer.toString(number % ReadersKilledTest.CELLS));
    return new Act.Comment(List.of(cell), name + " says " + number);
  }
}
