package org.leukostack.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Links that strangers lay in folders that many may write, as ordinary users only and only below
 * the suite's own folder.
 */
final class Links {

  private static final String PRECIOUS = "precious";
  private static final List<String> OURS = List.of(".s1.partial", ".s1.old", ".s1.lock");

  private Links() {}

  static Faults faults() {
    List<Fault> all = new ArrayList<>();
    for (String mode : List.of("rwxrwxrwx", "sticky")) {
      for (String name : OURS) {
        all.add(planted("a link to a file as " + name, mode, name, "treasure/file"));
        all.add(planted("a link to a folder as " + name, mode, name, "treasure"));
        all.add(planted("a link to nothing as " + name, mode, name, "nowhere"));
      }
      all.add(planted("a link to a folder as the export", mode, "s1", "treasure"));
      all.add(strangers("a stranger's empty lock", mode, ".s1.lock", false));
      all.add(strangers("a stranger's unfinished folder", mode, ".s1.partial", true));
      all.add(strangers("a stranger's old export put aside", mode, ".s1.old", true));
    }
    for (String inside : List.of("labels.csv", "cells.csv", "0_0.jpg", "annotation/0.jpg")) {
      all.add(
          Fault.of(
              "a link in an old export: " + inside,
              "to a file elsewhere",
              Promise.keepsTreasure(PRECIOUS),
              lab -> {
                Path out = shared(lab, "rwxrwxrwx");
                lab.oldExport();
                Path file = lab.destination().resolve(inside);
                Files.delete(file);
                Files.createSymbolicLink(file, treasure(lab).resolve("file"));
                lab.remember();
                User.ANNOTATOR.own(lab.folder());
                Files.setPosixFilePermissions(out, PosixFilePermissions.fromString("rwxrwxrwx"));
                return lab.exporting().as(User.ANNOTATOR).run();
              }));
    }
    all.add(
        Fault.of(
            "a file elsewhere that an old export's crop is another name of",
            "hard link",
            Promise.keepsTreasure(PRECIOUS),
            lab -> {
              shared(lab, "rwxrwxrwx");
              lab.oldExport();
              Path crop = lab.destination().resolve("0_0.jpg");
              Files.delete(crop);
              Files.createLink(crop, treasure(lab).resolve("file"));
              lab.remember();
              User.ANNOTATOR.own(lab.folder());
              return lab.exporting().as(User.ANNOTATOR).run();
            }));
    all.add(
        Fault.of(
            "an output folder that is a link",
            "to a folder of one's own",
            Promise.done(),
            lab -> {
              Path real = lab.newFolder("real");
              Files.createSymbolicLink(lab.out(), real);
              User.ANNOTATOR.own(lab.folder());
              return lab.exporting().as(User.ANNOTATOR).run();
            }));
    for (int i = 0; i < 3; i++) {
      all.add(
          Fault.of(
              "a folder that is exchanged for a link while it is filled (" + (i + 1) + ")",
              "by a stranger, again and again",
              Promise.keepsTreasure(PRECIOUS),
              Links::exchanged));
    }
    return new Faults("links and shared folders", all);
  }

  /** What must never change. */
  private static Path treasure(Lab lab) throws Exception {
    Path folder = lab.newFolder("treasure");
    Files.writeString(folder.resolve("file"), PRECIOUS);
    return folder;
  }

  /** An output folder that all may write. */
  private static Path shared(Lab lab, String mode) throws Exception {
    Lab.needsRoot();
    treasure(lab);
    Path out = lab.newFolder("out");
    Files.setPosixFilePermissions(out, PosixFilePermissions.fromString("rwxrwxrwx"));
    if (mode.equals("sticky")) {
      Commands.run("chmod", "1777", out.toString());
    }
    return out;
  }

  private static Fault planted(String name, String mode, String link, String target) {
    return Fault.of(
        name,
        "by a stranger, folder " + mode,
        Promise.keepsTreasure(PRECIOUS),
        lab -> {
          Path out = shared(lab, mode);
          User.ANNOTATOR.own(lab.folder());
          Commands.run(
              User.STRANGER, "ln", "-s", lab.path(target).toString(), out.resolve(link).toString());
          return lab.exporting().as(User.ANNOTATOR).run();
        });
  }

  private static Fault strangers(String name, String mode, String file, boolean isFolder) {
    return Fault.of(
        name,
        "folder " + mode,
        mode.equals("sticky") ? Promise.notForEver() : Promise.refusedAndLeaves(file),
        lab -> {
          Path out = shared(lab, mode);
          User.ANNOTATOR.own(lab.folder());
          String path = out.resolve(file).toString();
          if (isFolder) {
            Commands.run(User.STRANGER, "mkdir", "-m", "755", path);
            Commands.run(User.STRANGER, "touch", path + "/0_0.jpg");
          } else {
            Commands.run(User.STRANGER, "touch", path);
          }
          return lab.exporting().as(User.ANNOTATOR).run();
        });
  }

  private static Run exchanged(Lab lab) throws Exception {
    Path out = shared(lab, "rwxrwxrwx");
    lab.large();
    User.ANNOTATOR.own(lab.folder());
    String script =
        "cd \"$1\" || exit; while [ -e ../on ]; do for d in .s1.partial*; do"
            + " [ -d \"$d\" ] && [ ! -L \"$d\" ] && mv \"$d\" \"moved-$$\" 2>/dev/null"
            + " && ln -s ../treasure \"$d\"; done; done";
    Files.createFile(lab.path("on"));
    List<String> command = new ArrayList<>(User.STRANGER.prefix());
    command.addAll(List.of("sh", "-c", script, "sh", out.toString()));
    AtomicReference<Process> stranger = new AtomicReference<>(new ProcessBuilder(command).start());
    lab.undo(() -> stranger.get().destroyForcibly());
    Run run = lab.exporting().as(User.ANNOTATOR).run();
    Files.delete(lab.path("on"));
    assertThat(stranger.get().waitFor()).isGreaterThanOrEqualTo(0);
    return run;
  }
}
