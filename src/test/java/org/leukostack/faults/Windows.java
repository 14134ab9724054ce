package org.leukostack.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/** The window in a session that ends without asking: its X server dies, or a signal comes. */
final class Windows {

  private Windows() {}

  private interface End {
    void of(Session session, Start.Running window) throws Exception;
  }

  static Faults faults() {
    List<Fault> all = new ArrayList<>();
    all.add(
        window(
            "the X server is killed while the window is open",
            "kill -KILL Xvfb",
            (session, window) -> session.server().destroyForcibly()));
    all.add(
        window(
            "the X server ends while the window is open",
            "kill -TERM Xvfb",
            (session, window) -> session.server().destroy()));
    for (String signal : List.of("TERM", "INT", "HUP", "KILL")) {
      all.add(
          window(
              signal + " while the window is open",
              "kill -" + signal,
              (session, window) -> window.signal(signal)));
    }
    for (String signal : List.of("TERM", "INT", "HUP")) {
      all.add(
          Fault.of(
              signal + " while a comment is being typed",
              "kill -" + signal,
              ProcessPromises.reviewIsWhole().and("with the comment", Windows::hasComment),
              lab -> open(lab, (session, window) -> typeAndEnd(lab, session, window, signal))));
    }
    all.add(
        Fault.of(
            "the X server is killed while the disk of the slide is full",
            "a tmpfs, filled behind the first verdict; kill -KILL Xvfb",
            Promise.status(1, 134, 143).and("the second verdict is in the data folder", COPY),
            Windows::refused));
    all.add(
        Fault.of(
                "no fonts",
                "an empty configuration of fontconfig",
                Promise.saidOrNot(3).saying("font", "install"),
                Windows::withoutFonts)
            .brief());
    return new Faults("the window", all);
  }

  private static final String COMMENT = "pale";

  private static void hasComment(Lab lab, Run run) {
    assertThat(lab.slideFolder().resolve("review.json")).content().contains(COMMENT);
  }

  private static final Promise.Check COPY =
      (lab, run) -> {
        assertThat(copies(lab)).singleElement().asString().contains("flagged");
        lab.cure();
        Run export = lab.exporting().with("--only", "all").run();
        assertThat(export.status()).as("status of an export: %s", export.summary()).isZero();
        assertThat(lab.destination().resolve("cells.csv")).content().contains("flagged");
      };

  private static List<String> copies(Lab lab) throws Exception {
    Path home = lab.path("home");
    if (!Files.isDirectory(home)) {
      return List.of();
    }
    List<String> copies = new ArrayList<>();
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.filter(Windows::isReview).toList()) {
        copies.add(Files.readString(file));
      }
    }
    return copies;
  }

  private static boolean isReview(Path file) {
    return file.getParent().endsWith("reviews") && file.toString().endsWith(".json");
  }

  private static void typeAndEnd(Lab lab, Session session, Start.Running window, String signal)
      throws Exception {
    session.keys("key c");
    session.keys("type " + COMMENT);
    // The window takes keys in their order: once it has zoomed, the letters have come to it.
    Map<String, String> before = places(lab);
    session.keys("key ctrl+plus");
    assertThat(Lab.await(window, () -> !places(lab).equals(before))).as("it has zoomed").isTrue();
    window.signal(signal);
  }

  /** Where the slide was left, which is kept whenever that changes. */
  private static Map<String, String> places(Lab lab) throws IOException {
    try (Stream<Path> files = Files.walk(lab.path("home"))) {
      Map<String, String> places = new TreeMap<>();
      for (Path file : files.filter(f -> f.getParent().endsWith("places")).toList()) {
        places.put(file.toString(), Files.readString(file));
      }
      return places;
    }
  }

  private static Run refused(Lab lab) throws Exception {
    Path disk = lab.disk("size=4m");
    lab.slideIn(disk);
    return open(
        lab,
        (session, window) -> {
          Path filler = disk.resolve("filler");
          fill(filler);
          lab.cure(() -> Files.delete(filler));
          Lab.await(
              window,
              () -> {
                session.keys("key f");
                return copies(lab).stream().anyMatch(copy -> copy.contains("flagged"));
              });
          session.server().destroyForcibly();
        });
  }

  private static void fill(Path filler) throws IOException {
    try (OutputStream out = Files.newOutputStream(filler)) {
      while (true) {
        out.write(new byte[4096]);
      }
    } catch (IOException e) {
      // it is full
    }
  }

  private static Run withoutFonts(Lab lab) throws Exception {
    Session session = Session.begin(lab);
    Path configuration = lab.path("fonts.conf");
    Files.writeString(configuration, "<?xml version='1.0'?><fontconfig></fontconfig>");
    return lab.program()
        .env("DISPLAY", session.display())
        .env("FONTCONFIG_FILE", configuration.toString())
        .env("FONTCONFIG_PATH", "")
        .jvm("-Dprism.order=sw")
        .run();
  }

  private static Fault window(String name, String how, End end) {
    return Fault.of(name, how, ProcessPromises.reviewIsWhole(), lab -> open(lab, end));
  }

  /** Judges a cell by its key, then lets the session end. */
  private static Run open(Lab lab, End end) throws Exception {
    Session session = Session.begin(lab);
    Path review = lab.slide().path("review.json");
    Start.Running window =
        lab.program(lab.slideFolder().toString())
            .env("DISPLAY", session.display())
            .withSignals()
            .jvm("-Dprism.order=sw")
            .begin();
    Lab.await(
        window,
        () -> {
          session.keys("key space");
          return Files.exists(review) && Files.readString(review).contains("accepted");
        });
    if (!window.process().isAlive()) {
      throw new AssertionError("The window ended by itself: " + window.end().said());
    }
    assertThat(review).as("a saved verdict").content().contains("accepted");
    end.of(session, window);
    return window.end();
  }

  /** An X server of its own. */
  private record Session(Process server, String display) {

    /**
     * Two that begin at once may take the same number, so that one of them cannot be reached; nor
     * can one that begins anew since its last client left.
     */
    static synchronized Session begin(Lab lab) throws Exception {
      for (String tool : List.of("Xvfb", "xdotool")) {
        Commands.run("which", tool);
      }
      for (int attempt = 0; attempt < 5; attempt++) {
        Process server =
            new ProcessBuilder("Xvfb", "-noreset", "-displayfd", "1", "-screen", "0", "900x700x24")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        lab.undo(server::destroyForcibly);
        Session session = new Session(server, ":" + server.inputReader().readLine());
        if (session.run("xdotool getmouselocation") == 0) {
          return session;
        }
      }
      throw new TestAbortedException("Xvfb does not start");
    }

    /** What {@code xdotool} does once the window is there. */
    void keys(String command) throws Exception {
      int _ = run("xdotool search --onlyvisible --name Leukostack && xdotool " + command);
    }

    private int run(String command) throws Exception {
      ProcessBuilder shell = new ProcessBuilder("sh", "-c", command);
      shell.environment().put("DISPLAY", display);
      shell.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
      return shell.start().waitFor();
    }
  }
}
