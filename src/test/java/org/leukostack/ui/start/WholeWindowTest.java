package org.leukostack.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WholeWindowTest {

  private final WholeWindow window = new WholeWindow();
  private final List<String> done = new ArrayList<>();

  @Test
  void whatIsToBeDoneTwiceIsDoneOnceInItsLastPlace() {
    Runnable feed = () -> done.add("feed");
    window.execute(() -> done.add("first slide"));
    window.execute(feed);
    window.execute(() -> done.add("second slide"));
    window.execute(feed);
    assertThat(done).isEmpty();

    window.isThere();
    assertThat(done).containsExactly("first slide", "second slide", "feed");
    window.execute(feed);
    assertThat(done).endsWith("feed", "feed");
  }
}
