package org.leukostack.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leukostack.testing.FxThread.onFx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(FxThread.class)
class FxThreadTest {

  @Test
  void answersComeFromTheFxThread() {
    assertThat(Platform.isFxApplicationThread()).isFalse();
    assertThat(onFx(Platform::isFxApplicationThread)).isTrue();
    assertThat(onFx(() -> onFx(Platform::isFxApplicationThread))).as("from itself").isTrue();
  }

  @Test
  void anActionIsDoneWhenItReturns() {
    List<Boolean> done = new ArrayList<>();
    onFx(
        () -> {
          done.add(Platform.isFxApplicationThread());
        });
    assertThat(done).containsExactly(true);
  }

  @Test
  void whatIsThrownThereIsThrownHere() {
    IOException checked = new IOException("disk");
    AssertionError failed = new AssertionError("not equal");
    assertThatThrownBy(() -> onFx(() -> fail(checked))).isSameAs(checked);
    assertThatThrownBy(() -> onFx(() -> fail(failed))).isSameAs(failed);
  }

  private static void fail(Throwable with) throws IOException {
    switch (with) {
      case IOException e -> throw e;
      case Error e -> throw e;
      default -> throw new IllegalArgumentException(with);
    }
  }

  @Test
  @OnFxThread
  void aWholeTestCanRunThere() {
    assertThat(Platform.isFxApplicationThread()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  @OnFxThread
  void soCanATestWithParameters(int parameter) {
    assertThat(Platform.isFxApplicationThread()).as("with " + parameter).isTrue();
  }
}
