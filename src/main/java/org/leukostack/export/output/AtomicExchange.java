package org.leukostack.export.output;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Exchanges two folders in one step, so that the destination always exists: renameat2 on Linux,
 * renamex_np on macOS.
 */
final class AtomicExchange {

  private static final int AT_FDCWD = -100;
  private static final int EXCHANGE = 2; // RENAME_EXCHANGE of Linux as RENAME_SWAP of macOS

  private static final FunctionDescriptor RENAMEAT2 =
      FunctionDescriptor.of(
          ValueLayout.JAVA_INT,
          ValueLayout.JAVA_INT,
          ValueLayout.ADDRESS,
          ValueLayout.JAVA_INT,
          ValueLayout.ADDRESS,
          ValueLayout.JAVA_INT);
  private static final FunctionDescriptor RENAMEX_NP =
      FunctionDescriptor.of(
          ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT);

  private static final FutureTask<Optional<MethodHandle>> SEARCH =
      new FutureTask<>(AtomicExchange::find);

  private AtomicExchange() {}

  /** Whether this system has it. The first call is slow: it links the system's function. */
  static boolean isKnown() throws InterruptedException {
    return function().isPresent();
  }

  private static Optional<MethodHandle> function() throws InterruptedException {
    SEARCH.run();
    try {
      return SEARCH.get();
    } catch (ExecutionException e) {
      return Optional.empty(); // a JDK that may not call the system
    }
  }

  /**
   * Exchanges two paths of one disk.
   *
   * @return whether it was done; if not, both are as they were
   */
  static boolean exchange(Path one, Path other) throws InterruptedException {
    try (Arena arena = Arena.ofConfined()) {
      Optional<MethodHandle> function = function();
      Optional<MemorySegment> first = text(one, arena);
      Optional<MemorySegment> second = text(other, arena);
      return function.isPresent()
          && first.isPresent()
          && second.isPresent()
          && (int) function.get().invokeExact(first.get(), second.get()) == 0;
    } catch (InterruptedException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e); // the handle declares it, the function throws nothing
    }
  }

  /** A handle of (path, path) that returns 0 when it has exchanged them. */
  @SuppressWarnings("restricted") // the point of this class
  private static Optional<MethodHandle> find() {
    Linker linker = Linker.nativeLinker();
    Optional<MethodHandle> linux =
        linker
            .defaultLookup()
            .find("renameat2")
            .map(f -> linker.downcallHandle(f, RENAMEAT2))
            .map(h -> MethodHandles.insertArguments(h, 4, EXCHANGE))
            .map(h -> MethodHandles.insertArguments(h, 2, AT_FDCWD))
            .map(h -> MethodHandles.insertArguments(h, 0, AT_FDCWD));
    return linux.or(
        () ->
            linker
                .defaultLookup()
                .find("renamex_np")
                .map(f -> linker.downcallHandle(f, RENAMEX_NP))
                .map(h -> MethodHandles.insertArguments(h, 2, EXCHANGE)));
  }

  /** A path as the system spells it, if that can be told. */
  private static Optional<MemorySegment> text(Path path, Arena arena) {
    Charset charset =
        Charset.forName(System.getProperty("sun.jnu.encoding", ""), Charset.defaultCharset());
    String name = path.toString();
    byte[] bytes = name.getBytes(charset);
    if (!new String(bytes, charset).equals(name)) {
      return Optional.empty();
    }
    byte[] terminated = Arrays.copyOf(bytes, bytes.length + 1);
    return Optional.of(arena.allocateFrom(ValueLayout.JAVA_BYTE, terminated));
  }
}
