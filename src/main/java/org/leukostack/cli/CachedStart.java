package org.leukostack.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * Runs an export in a second process that starts from the AOT cache beside the JAR, with the JVM's
 * options for one that lives for seconds. {@code java -jar} can name neither; to start Java twice
 * takes less than the cache saves.
 *
 * <p>The two are one to whoever started the first: the second has its streams, its options and its
 * folder, ends as it does, and the first returns its status.
 */
public final class CachedStart {

  /** The cache, beside the JAR. */
  private static final String CACHE = "leukostack.aot";

  /** The first process, as the second is told of it. */
  private static final String FIRST = "leukostack.firstProcess";

  /** Each may name options that do not go with ours. */
  private static final List<String> VARIABLES =
      List.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS");

  /** Memory, stacks and properties: options that go with ours. */
  private static final List<String> PASSED_ON = List.of("-Xm", "-Xss", "-D");

  private static final int LOOK_EVERY_MILLIS = 50;

  private CachedStart() {}

  /**
   * Runs a command line in a second process, if that pays and is possible.
   *
   * @return its exit status; empty if the command line is to be run in this process
   */
  public static OptionalInt run(String... args) {
    if (args.length == 0 || !args[0].equals(ExportCommand.NAME) || isSecond()) {
      return OptionalInt.empty();
    }
    String jar = System.getProperty("java.class.path", "");
    if (!jar.endsWith(".jar") || jar.contains(File.pathSeparator) || hasVariables()) {
      return OptionalInt.empty();
    }
    Path cache = Path.of(jar).resolveSibling(CACHE);
    if (!Files.exists(cache)) {
      return OptionalInt.empty();
    }
    ProcessHandle first = ProcessHandle.current();
    ProcessHandle.Info info = first.info();
    List<String> command =
        command(
            first.pid(),
            info.command().orElse(""),
            Arrays.asList(info.arguments().orElse(new String[0])),
            jar,
            cache,
            Arrays.asList(args));
    return command.isEmpty() ? OptionalInt.empty() : runToItsEnd(command);
  }

  private static boolean hasVariables() {
    for (String variable : VARIABLES) {
      if (System.getenv(variable) != null) {
        return true;
      }
    }
    return false;
  }

  /**
   * The command line of the second process; empty if that of the first is not {@code java OPTIONS
   * -jar JAR ARGS}, or has options that need not go with those of the second.
   *
   * @param pid the first process
   * @param java the program that it runs; empty if the system does not tell
   * @param given what this was started with, without the program
   * @param jar the JAR as it was named
   * @param args the arguments behind the JAR
   */
  static List<String> command(
      long pid, String java, List<String> given, String jar, Path cache, List<String> args) {
    int options = given.size() - args.size() - 2;
    if (java.isEmpty()
        || options < 0
        || !given.get(options).equals("-jar")
        || !given.get(options + 1).equals(jar)
        || !given.subList(options + 2, given.size()).equals(args)) {
      return List.of();
    }
    List<String> command = new ArrayList<>();
    command.add(java);
    for (String option : given.subList(0, options)) {
      if (!isPassedOn(option)) {
        return List.of();
      }
      command.add(option);
    }
    command.add("-XX:+IgnoreUnrecognizedVMOptions"); // not every JVM has all of these
    command.add("-XX:AOTCache=" + cache);
    command.add("-Xlog:disable"); // a cache that does not fit is passed over, and nobody need know
    command.add("-XX:+UseSerialGC"); // a heap of some ten megabytes
    // What is compiled once, and for its own sake, is not compiled again in each of its callers.
    // The optimising compiler comes 30 times later, when it is known to pay.
    command.add("-XX:Tier4InvocationThreshold=150000");
    command.add("-XX:Tier4CompileThreshold=450000");
    command.add("-XX:Tier4BackEdgeThreshold=1200000");
    command.add("-XX:CompileCommand=quiet");
    command.add("-XX:CompileCommand=dontinline,*Loops::*");
    command.add("-D" + FIRST + "=" + pid);
    command.addAll(given.subList(options, given.size()));
    return command;
  }

  private static boolean isPassedOn(String option) {
    for (String start : PASSED_ON) {
      if (option.startsWith(start)) {
        return true;
      }
    }
    return false;
  }

  private static OptionalInt runToItsEnd(List<String> command) {
    try {
      Process second = new ProcessBuilder(command).inheritIO().start();
      Runtime.getRuntime().addShutdownHook(new Ending(second));
      return OptionalInt.of(second.waitFor());
    } catch (IOException _) {
      return OptionalInt.empty(); // then it goes without the cache
    } catch (InterruptedException _) {
      return OptionalInt.of(ExitStatus.FAILED.code());
    }
  }

  /** Ends the second process with the first, once it has tidied up. */
  private static final class Ending extends Thread {

    private final Process second;

    Ending(Process second) {
      super("leukostack-second-process");
      this.second = second;
    }

    @Override
    public void run() {
      second.destroy();
      try {
        second.waitFor();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Whether this process is one that {@link #run} has started. */
  public static boolean isSecond() {
    return System.getProperty(FIRST) != null;
  }

  /**
   * Watches, in a thread that does not keep the process alive, for the end of the process that
   * started this one: one that is killed has no time to end its second.
   *
   * @param end what then ends this process
   */
  public static void whenTheFirstDies(Runnable end) {
    String first = System.getProperty(FIRST, "");
    Thread.ofPlatform().daemon().name("leukostack-first-process").start(() -> watch(first, end));
  }

  private static void watch(String first, Runnable end) {
    while (isParent(first)) {
      try {
        Thread.sleep(LOOK_EVERY_MILLIS);
      } catch (InterruptedException _) {
        return;
      }
    }
    end.run();
  }

  private static boolean isParent(String pid) {
    return ProcessHandle.current()
        .parent()
        .map(parent -> String.valueOf(parent.pid()).equals(pid))
        .orElse(false);
  }
}
