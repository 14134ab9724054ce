package org.leukostack.faults;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.leukostack.testing.Patience;

/** A start of the program: its arguments, and the limits and surroundings that it gets. */
final class Start {

  /** So that three hundred starts take less: nobody waits for the best machine code here. */
  private static final String QUICK = "-XX:TieredStopAtLevel=1";

  private static final int KILLED = 137;

  private final List<String> before = new ArrayList<>();
  private final Map<String, String> environment = new TreeMap<>();
  private final List<String> command = new ArrayList<>();
  private final StringBuilder options = new StringBuilder(QUICK);
  private Path workingFolder;
  private @Nullable Path out;

  /**
   * @param folder for its home
   */
  Start(Path folder, List<String> command) {
    this.command.addAll(command);
    workingFolder = folder;
    environment.put("PATH", System.getenv("PATH"));
    environment.put("JAVA_HOME", Program.javaHome().toString());
    environment.put("HOME", folder.toString());
    environment.put("LEUKOSTACK_HOME", folder.resolve("home").toString());
    environment.put("LC_ALL", "C.UTF-8");
  }

  Start with(String... arguments) {
    command.addAll(List.of(arguments));
    return this;
  }

  Start env(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  Start without(String variable) {
    environment.remove(variable);
    return this;
  }

  /** A further option of the JVM. */
  Start jvm(String option) {
    options.append(' ').append(option);
    return this;
  }

  /** A limit of the system, as {@code prlimit} spells it. */
  Start limit(String limit) {
    return through("prlimit", limit);
  }

  /** The program runs below another command, which it replaces. */
  Start through(String... other) {
    before.addAll(List.of(other));
    return this;
  }

  /** As at a terminal, also where the suite itself was started to survive its terminal. */
  Start withSignals() {
    return through("env", "--default-signal=INT,HUP,TERM");
  }

  /** As an ordinary user; whoever runs the suite as one is that user. */
  Start as(User user) {
    before.addAll(user.prefix());
    return this;
  }

  Start in(Path folder) {
    workingFolder = folder;
    return this;
  }

  /** Where its standard output goes. */
  Start to(Path file) {
    out = file;
    return this;
  }

  Run run() throws IOException, InterruptedException {
    return begin().end();
  }

  Running begin() throws IOException {
    List<String> all = new ArrayList<>(before);
    all.addAll(command);
    ProcessBuilder builder = new ProcessBuilder(all).directory(workingFolder.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder
        .environment()
        .merge("JAVA_OPTS", options.toString(), (given, ours) -> ours + ' ' + given);
    if (out != null) {
      builder.redirectOutput(out.toFile());
    }
    return new Running(builder.start());
  }

  /** A run that has begun. What it says goes through pipes, which no limit of a file stops. */
  static final class Running {

    private final Process process;
    private final CompletableFuture<String> out;
    private final CompletableFuture<String> err;

    private Running(Process process) throws IOException {
      this.process = process;
      process.getOutputStream().close();
      out = read(process.getInputStream());
      err = read(process.getErrorStream());
    }

    private static CompletableFuture<String> read(InputStream stream) {
      return CompletableFuture.supplyAsync(
          () -> {
            try (stream) {
              return text(stream.readAllBytes());
            } catch (IOException e) {
              return ""; // it ended in the middle of it
            }
          },
          task -> Thread.ofVirtual().start(task));
    }

    private static String text(byte[] bytes) {
      String text = new String(bytes, StandardCharsets.UTF_8);
      return text.contains("\uFFFD") ? new String(bytes, StandardCharsets.ISO_8859_1) : text;
    }

    Process process() {
      return process;
    }

    void signal(String signal) throws IOException, InterruptedException {
      new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
    }

    /** Stops it, as Ctrl-Z does, and waits until it stands; false if it ended first. */
    boolean halt() throws Exception {
      signal("STOP");
      return Lab.await(this, this::stands);
    }

    private boolean stands() {
      try {
        String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
        return stat.charAt(stat.lastIndexOf(')') + 2) == 'T';
      } catch (IOException e) {
        return false; // it has ended
      }
    }

    /** What stands goes on to its end. */
    Run goOn() throws IOException, InterruptedException {
      signal("CONT");
      return end();
    }

    Run end() throws IOException, InterruptedException {
      if (!process.waitFor(Patience.SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
        return new Run(KILLED, out.join(), err.join() + "\n" + Run.HUNG);
      }
      return new Run(process.exitValue(), out.join(), err.join());
    }
  }
}
