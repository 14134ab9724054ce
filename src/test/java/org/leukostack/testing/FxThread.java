package org.leukostack.testing;

import java.lang.reflect.Method;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The FX thread of the tests. As an extension it starts the toolkit once, and runs the test methods
 * of whatever is annotated with {@link OnFxThread} on it; other tests give it work with {@link
 * #onFx}.
 */
public final class FxThread implements BeforeAllCallback, InvocationInterceptor {

  /** What is done on the FX thread. */
  @FunctionalInterface
  public interface Action {
    void run() throws Exception;
  }

  @Override
  public void beforeAll(ExtensionContext context) throws TimeoutException {
    start();
  }

  /** Starts the toolkit, unless it runs already. */
  public static void start() throws TimeoutException {
    FxToolkit.registerPrimaryStage();
  }

  @Override
  public void interceptTestMethod(
      Invocation<Void> test, ReflectiveInvocationContext<Method> method, ExtensionContext context)
      throws Throwable {
    intercept(test, method);
  }

  /** A test with parameters is one too. */
  @Override
  public void interceptTestTemplateMethod(
      Invocation<Void> test, ReflectiveInvocationContext<Method> method, ExtensionContext context)
      throws Throwable {
    intercept(test, method);
  }

  private static void intercept(Invocation<Void> test, ReflectiveInvocationContext<Method> method)
      throws Throwable {
    if (AnnotationSupport.isAnnotated(method.getExecutable(), OnFxThread.class)
        || AnnotationSupport.isAnnotated(method.getTargetClass(), OnFxThread.class)) {
      onFx(() -> proceed(test));
    } else {
      test.proceed();
    }
  }

  private static void proceed(Invocation<Void> test) throws Exception {
    try {
      test.proceed();
    } catch (Exception | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  /**
   * What {@code question} answers on the FX thread. What it throws is thrown here as it is, also if
   * it is a checked exception.
   */
  public static <T> T onFx(Callable<T> question) {
    FutureTask<T> task = new FutureTask<>(question);
    if (Platform.isFxApplicationThread()) {
      task.run();
    } else {
      Platform.runLater(task);
    }
    try {
      return task.get(Patience.SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw FxThread.<RuntimeException>asItIs(e.getCause());
    } catch (TimeoutException | InterruptedException e) {
      throw new AssertionError("the FX thread does not answer", e);
    }
  }

  /** Returns once {@code action} is done on the FX thread; throws what it throws, as it is. */
  public static void onFx(Action action) {
    onFx(
        () -> {
          action.run();
          return null;
        });
  }

  /** Waits until something holds, asking on the FX thread. */
  public static void await(String what, Callable<Boolean> condition) {
    Patience.await(what, () -> onFx(condition));
  }

  /** Waits until the FX thread has done what it was given so far, and what follows from it. */
  public static void settle() {
    WaitForAsyncUtils.waitForFxEvents();
  }

  @SuppressWarnings("unchecked") // erased: nothing is cast
  private static <E extends Throwable> E asItIs(Throwable thrown) throws E {
    throw (E) thrown;
  }
}
