package org.leukostack.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** Output folders that cannot be written, are something else, or go away meanwhile. */
final class Folders {

  private Folders() {}

  /** Prepares what is at the output folder. */
  private interface Preparation {
    void of(Lab lab) throws Exception;
  }

  static Faults faults() {
    List<Fault> all = new ArrayList<>();
    for (boolean over : new boolean[] {false, true}) {
      String where = over ? ", over an old export" : ", nothing there yet";
      all.add(
          Fault.of(
              "a disk that is read-only" + where,
              "tmpfs, remounted",
              Promise.refused().thenRecovers(),
              lab -> readOnly(lab, over)));
      all.add(
          Fault.of(
              "an output folder that is immutable" + where,
              "chattr +i",
              Promise.refused().thenRecovers(),
              lab -> immutable(lab, over, lab.out())));
      all.add(
          Fault.of(
              "an output folder that only grows" + where,
              "chattr +a",
              Promise.doneOrRefusedButLeaves(),
              lab -> attribute(lab, over, "+a", "-a", lab.out())));
      all.add(
          Fault.of(
                  "an output folder without the right to write" + where,
                  "chmod 555, as an ordinary user",
                  Promise.refused().thenRecoversAs(User.ANNOTATOR),
                  lab -> withMode(lab, over, "r-xr-xr-x", lab.out()))
              .brief());
      all.add(
          Fault.of(
              "an output folder that nobody may enter" + where,
              "chmod 000, as an ordinary user",
              Promise.refused().thenRecoversAs(User.ANNOTATOR),
              lab -> withMode(lab, over, "---------", lab.out())));
      all.add(
          Fault.of(
              "a folder above that nobody may enter" + where,
              "chmod 000, as an ordinary user",
              Promise.refused().thenRecoversAs(User.ANNOTATOR),
              lab -> {
                lab.outIn(lab.path("above/out"));
                return withMode(lab, over, "---------", lab.path("above"));
              }));
    }
    all.add(
        Fault.of(
            "an old export that is immutable",
            "chattr +i of its folder",
            Promise.refused().thenRecovers(),
            lab -> immutable(lab, true, lab.destination())));
    all.add(
        Fault.of(
            "a table that is immutable",
            "chattr +i of labels.csv",
            Promise.doneOrRefusedButLeaves(),
            lab -> immutable(lab, true, lab.destination().resolve("labels.csv"))));
    all.add(
        Fault.of(
            "an old export without the right to write",
            "chmod 555, as an ordinary user",
            Promise.doneOrRefusedButLeaves(),
            lab -> withMode(lab, true, "r-xr-xr-x", lab.destination())));
    all.add(
        Fault.of(
            "an old export that nobody may enter",
            "chmod 000, as an ordinary user",
            Promise.refused(),
            lab -> withMode(lab, true, "---------", lab.destination())));
    all.add(
        refused("a file in place of the output folder", "", lab -> Files.createFile(lab.out())));
    all.add(
        refused(
            "an output folder below a file",
            "",
            lab -> {
              Files.createFile(lab.out());
              lab.outIn(lab.out().resolve("a/b"));
            }));
    all.add(refused("the null device as output", "-o /dev/null", out("/dev/null")));
    all.add(refused("a device that is full as output", "-o /dev/full", out("/dev/full")));
    all.add(refused("an output folder in /proc", "-o /proc/x", out("/proc/leukostack")));
    all.add(refused("an output folder in /sys", "-o /sys/x", out("/sys/leukostack")));
    all.add(
        refused(
            "a FIFO in place of the output folder",
            "mkfifo",
            lab -> Commands.run("mkfifo", lab.out().toString())));
    all.add(
        refused(
            "an export into the test folder",
            "-o SLIDE/out",
            lab -> lab.outIn(lab.slide().folder().resolve("out"))));
    all.add(
        refused(
            "an export over the test folder itself",
            "-o its parent",
            lab -> {
              lab.outIn(lab.slide().folder().getParent());
              lab.remember();
            }));
    all.add(
        Fault.of(
                "other files at the destination",
                "one file more in an old export",
                Promise.refused(),
                lab -> {
                  Files.writeString(lab.oldExport().destination().resolve("notes.txt"), "mine");
                  return Folders.exportOver(lab);
                })
            .brief());
    all.add(
        Fault.of(
            "a folder of pictures at the destination",
            "an export without its tables",
            Promise.refused(),
            lab -> {
              lab.oldExport();
              Files.delete(lab.destination().resolve("labels.csv"));
              Files.delete(lab.destination().resolve("cells.csv"));
              return Folders.exportOver(lab);
            }));
    all.add(
        Fault.of(
            "a file at the destination",
            "",
            Promise.refused(),
            lab -> {
              lab.newFolder("out");
              Files.writeString(lab.destination(), "mine");
              return Folders.exportOver(lab);
            }));
    all.add(
        Fault.of(
            "an old export without --force",
            "",
            Promise.refused().saying("--force"),
            lab -> {
              lab.oldExport();
              return lab.program("export", lab.slideFolder().toString(), "-o", lab.out().toString())
                  .run();
            }));
    all.addAll(whileItRuns());
    return new Faults("output folders", all);
  }

  private static Fault refused(String name, String how, Preparation preparation) {
    return Fault.of(
        name,
        how,
        Promise.refused(),
        lab -> {
          preparation.of(lab);
          return lab.export();
        });
  }

  private static Preparation out(String path) {
    return lab -> lab.outIn(Path.of(path));
  }

  /** The old export is what is there now. */
  private static Run exportOver(Lab lab) throws Exception {
    lab.remember();
    return lab.exporting().with(lab.hasOldExport() ? "--json" : "--force").run();
  }

  private static void prepare(Lab lab, boolean over) throws IOException {
    Files.createDirectories(lab.out());
    if (over) {
      lab.oldExport();
    }
  }

  private static Run readOnly(Lab lab, boolean over) throws Exception {
    Path disk = lab.disk("size=4m");
    lab.outIn(disk.resolve("out"));
    prepare(lab, over);
    Commands.run("mount", "-o", "remount,ro", disk.toString());
    lab.cure(() -> Commands.run("mount", "-o", "remount,rw", disk.toString()));
    return lab.export();
  }

  private static Run immutable(Lab lab, boolean over, Path path) throws Exception {
    return attribute(lab, over, "+i", "-i", path);
  }

  private static Run attribute(Lab lab, boolean over, String set, String clear, Path path)
      throws Exception {
    prepare(lab, over);
    Commands.run("chattr", set, path.toString());
    lab.undo(() -> Commands.run("chattr", "-R", clear, lab.out().toString()));
    lab.cure(() -> Commands.run("chattr", clear, path.toString()));
    return lab.export();
  }

  private static Run withMode(Lab lab, boolean over, String mode, Path path) throws Exception {
    prepare(lab, over);
    User.ANNOTATOR.own(lab.folder());
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
    Lab.Action allow =
        () -> Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    lab.cure(allow);
    Run run = lab.exporting().as(User.ANNOTATOR).run();
    if (mode.equals("---------")) {
      allow.run(); // so that one can see what is there
    }
    return run;
  }

  private static List<Fault> whileItRuns() {
    List<Fault> all = new ArrayList<>();
    all.add(
        meanwhile(
            "the output folder is deleted",
            "rm -rf",
            lab -> Commands.run("rm", "-rf", lab.out().toString())));
    all.add(
        meanwhile(
            "what is being written is deleted",
            "rm -rf .s1.partial",
            lab -> Lab.delete(lab.partial())));
    all.add(
        meanwhile(
            "the output folder is moved away",
            "mv out elsewhere",
            lab -> Files.move(lab.out(), lab.path("elsewhere"), StandardCopyOption.ATOMIC_MOVE)));
    all.add(
        meanwhile(
            "a file comes to the destination",
            "another program writes",
            lab -> Files.writeString(lab.destination(), "mine")));
    all.add(
        Fault.of(
            "the old export is deleted while the new one is made",
            "rm -rf out/s1",
            Promise.done(),
            lab -> {
              lab.large().oldExport();
              Start.Running running = Halts.export(lab);
              Lab.delete(lab.destination());
              return running.goOn();
            }));
    all.add(
        Fault.of(
            "the folder one is in is deleted",
            "rmdir before the start",
            ProcessPromises.notStarted(),
            lab -> {
              Path gone = lab.newFolder("gone");
              return lab.program("export", lab.slideFolder().toString())
                  .through("sh", "-c", "rmdir \"$PWD\" && exec \"$@\"", "sh")
                  .in(gone)
                  .run();
            }));
    return all;
  }

  private static Fault meanwhile(String name, String how, Preparation change) {
    return Fault.of(
        name + " while it is filled",
        how,
        Promise.refusedAnyhow(),
        lab -> {
          lab.large();
          Start.Running running = Halts.export(lab);
          change.of(lab);
          return running.goOn();
        });
  }
}
