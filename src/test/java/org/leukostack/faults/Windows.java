package org.leukostack.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.leukostack.testing.SlideOnDisk;
import org.opentest4j.TestAbortedException;

/** The window in a session that ends without asking: its X server dies, or a signal comes. */
final class Windows {

  private Windows() {}

  private interface End {
    void of(Process server, Start.Running window) throws Exception;
  }

  static Faults faults() {
    List<Fault> all = new ArrayList<>();
    all.add(
        window(
            "the X server is killed while the window is open",
            "kill -KILL Xvfb",
            (server, window) -> server.destroyForcibly()));
    all.add(
        window(
            "the X server ends while the window is open",
            "kill -TERM Xvfb",
            (server, window) -> server.destroy()));
    for (String signal : List.of("TERM", "INT", "HUP", "KILL")) {
      all.add(
          window(
              signal + " while the window is open",
              "kill -" + signal,
              (server, window) -> window.signal(signal)));
    }
    return new Faults("the window", all);
  }

  private static Fault window(String name, String how, End end) {
    return Fault.of(name, how, Promise.reviewIsWhole(), lab -> open(lab, end));
  }

  /** Judges a cell by its key, then lets the session end. */
  private static Run open(Lab lab, End end) throws Exception {
    for (String tool : List.of("Xvfb", "xdotool")) {
      Commands.run("which", tool);
    }
    Process server =
        new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "900x700x24")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    lab.undo(server::destroyForcibly);
    String display;
    try (BufferedReader says = server.inputReader()) {
      String number = says.readLine();
      if (number == null) {
        throw new TestAbortedException("Xvfb does not start");
      }
      display = ":" + number;
      SlideOnDisk slide = lab.slide();
      Path review = slide.path("review.json");
      Start.Running window =
          lab.program(slide.folder().toString())
              .env("DISPLAY", display)
              .through("env", "--default-signal=INT")
              .jvm("-Dprism.order=sw")
              .begin();
      Lab.await(
          window,
          () -> {
            press(display);
            return Files.exists(review) && Files.readString(review).contains("accepted");
          });
      assertThat(review).as("a saved verdict").content().contains("accepted");
      end.of(server, window);
      return window.end();
    }
  }

  private static void press(String display) throws Exception {
    ProcessBuilder key =
        new ProcessBuilder(
            "sh", "-c", "xdotool search --onlyvisible --name Leukostack && xdotool key space");
    key.environment().put("DISPLAY", display);
    key.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    key.start().waitFor();
  }
}
