package org.leukostack.testing;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.testfx.util.WaitForAsyncUtils;

/** How long tests wait for what other threads and processes do. */
public final class Patience {

  /** More than anything takes on a busy machine. */
  public static final int SECONDS = 120;

  private Patience() {}

  /** Waits until something holds. */
  public static void await(String what, Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, condition);
    } catch (TimeoutException e) {
      throw new AssertionError("waited in vain until " + what, e);
    }
  }
}
