package org.leukostack.ui.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.FxThread.onFx;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.leukostack.testing.FxThread;
import org.leukostack.testing.Patience;

@ExtendWith(FxThread.class)
class LatePartsTest {

  /** What was made, and the pulses, as "|". */
  private final List<String> happened = new ArrayList<>();

  private final AnimationTimer pulses =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          happened.add("|");
        }
      };

  private LatePart<Node> part(String name) {
    return new LatePart<>(
        () -> {
          happened.add(name);
          Pane made = new Pane();
          made.setId(name);
          return made;
        });
  }

  private void run(List<LatePart<?>> parts) throws Exception {
    CountDownLatch done = new CountDownLatch(1);
    onFx(
        () -> {
          pulses.start();
          new LateParts(parts)
              .begin(
                  () -> {
                    pulses.stop();
                    happened.add("done");
                    done.countDown();
                  });
        });
    assertThat(done.await(Patience.SECONDS, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void eachComesInAPulseOfItsOwn() throws Exception {
    run(List.of(part("one"), part("two"), part("three")));
    assertThat(happened).containsExactly("|", "one", "|", "two", "|", "three", "|", "done");
  }

  @Test
  void whatIsAskedForEarlierIsMadeOnce() throws Exception {
    LatePart<Node> early = part("early");
    Node made = onFx(early::get);
    run(List.of(part("one"), early));
    assertThat(happened).containsExactly("early", "|", "one", "|", "|", "done");
    assertThat(onFx(early::get)).isSameAs(made);
  }

  @Test
  void theRoomIsKeptUntilThePartIsThere() {
    LatePart<Node> part = new LatePart<>("some-room", StackPane::new);
    assertThat(part.getStyleClass()).contains("some-room");
    assertThat(part.getChildren()).hasSize(1);
    Node made = onFx(part::get);
    assertThat(part.getStyleClass()).isEmpty();
    assertThat(part.getChildren()).containsExactly(made);
  }

  /** Whoever asks again gets the part then. */
  @Test
  void aPartThatCannotBeMadeIsTriedAgain() {
    List<Node> made = new ArrayList<>();
    LatePart<Node> part = new LatePart<>(() -> made.removeLast());
    assertThat(onFx(() -> fails(part))).isTrue();
    Pane now = new Pane();
    made.add(now);
    assertThat(onFx(part::get)).isSameAs(now);
  }

  private static boolean fails(LatePart<Node> part) {
    try {
      part.get();
      return false;
    } catch (RuntimeException e) {
      return true;
    }
  }
}
