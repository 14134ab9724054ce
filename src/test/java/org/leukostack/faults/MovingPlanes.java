package org.leukostack.faults;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.leukostack.testing.PlaneFile;
import org.leukostack.testing.SlideOnDisk;

/** Planes that are no files, or that vanish, grow and shrink while they are read. */
final class MovingPlanes {

  private static final int FIELD = 2;

  /** Of the large slide; nobody has come so far when an export is halted. */
  private static final int LATE_FIELD = 140;

  private static final long TEN_GIGABYTES = 10L << 30;

  private MovingPlanes() {}

  /** Puts something else in place of the file of a plane, which has been deleted. */
  private interface Change {
    void of(Lab lab, Path plane) throws Exception;
  }

  static Faults faults() {
    List<Fault> all = new ArrayList<>();
    all.add(inPlace("a plane that is a FIFO", "mkfifo", MovingPlanes::fifo).brief());
    all.add(inPlace("a plane that is a device of zeros", "mknod c 1 5", device("5")));
    all.add(inPlace("a plane that is the null device", "mknod c 1 3", device("3")));
    all.add(inPlace("a plane that is a full device", "mknod c 1 7", device("7")));
    all.add(inPlace("a plane that is a terminal", "mknod c 5 0", (lab, p) -> node(p, "5", "0")));
    all.add(inPlace("a plane that is a socket", "a listening one", MovingPlanes::socket));
    all.add(inPlace("a plane that is a folder", "", (lab, p) -> Files.createDirectory(p)));
    all.add(
        inPlace("a plane that is a link to nothing", "ln -s", (lab, p) -> link(p, "/nowhere/x")));
    all.add(
        inPlace("a plane that is a link to itself", "ln -s", (lab, p) -> link(p, p.toString())));
    all.add(inPlace("a plane that is a link to zeros", "ln -s", (lab, p) -> link(p, "/dev/zero")));
    all.add(inPlace("a plane that is a link to a folder", "ln -s", (lab, p) -> link(p, "/tmp")));
    all.add(inPlace("a plane of ten gigabytes", "sparse", (lab, p) -> sparse(p, TEN_GIGABYTES)));
    all.add(inPlace("a plane of 33 MB of zeros", "sparse", (lab, p) -> sparse(p, 33L << 20)));
    all.add(
        Fault.of(
            "a plane without the right to read",
            "chmod 000, as an ordinary user",
            PicturePromises.allButField(FIELD),
            lab -> {
              Path plane = lab.slide().planeFile(FIELD, 1);
              lab.newFolder("out");
              User.ANNOTATOR.own(lab.folder());
              Files.setPosixFilePermissions(plane, PosixFilePermissions.fromString("---------"));
              return lab.exporting().as(User.ANNOTATOR).run();
            }));
    all.add(
        Fault.of(
            "a plane that is a link to a plane elsewhere",
            "ln -s",
            Promise.done(),
            lab -> {
              Path plane = lab.slide().planeFile(FIELD, 1);
              Path elsewhere = lab.path("elsewhere.jpg");
              Files.move(plane, elsewhere);
              link(plane, elsewhere.toString());
              return lab.export();
            }));
    all.add(
        Fault.of(
            "a stack with a gap",
            "one plane deleted",
            Promise.doneButSaid().saying("plane"),
            lab -> {
              Files.delete(lab.slide().planeFile(FIELD, 1));
              return lab.export();
            }));
    all.add(
        Fault.of(
            "a field whose planes are not there",
            "deleted before the start",
            Promise.status(0, 1),
            lab -> {
              for (int k = 0; k < Specimen.PLANES; k++) {
                Files.delete(lab.slide().planeFile(FIELD, k));
              }
              return lab.export();
            }));
    all.add(
        Fault.of(
            "a slide without any plane",
            "all deleted, over an old export",
            Promise.refused(),
            lab -> {
              SlideOnDisk slide = lab.oldExport().slide();
              for (int field = 1; field <= 3; field++) {
                for (int k = 0; k < Specimen.PLANES; k++) {
                  Files.delete(slide.planeFile(field, k));
                }
              }
              return lab.export();
            }));
    for (boolean over : new boolean[] {false, true}) {
      all.addAll(whileTheyAreRead(over));
    }
    return new Faults("planes that are no files, vanish, grow and shrink", all);
  }

  private static Fault inPlace(String name, String how, Change change) {
    return Fault.of(
        name,
        how,
        PicturePromises.allButField(FIELD),
        lab -> {
          Path plane = lab.slide().planeFile(FIELD, 1);
          Files.delete(plane);
          change.of(lab, plane);
          return lab.export();
        });
  }

  private static void fifo(Lab lab, Path path) throws Exception {
    Commands.run("mkfifo", path.toString());
  }

  private static Change device(String minor) {
    return (lab, path) -> node(path, "1", minor);
  }

  private static void node(Path path, String major, String minor) throws Exception {
    Lab.needsRoot();
    Commands.run("mknod", path.toString(), "c", major, minor);
  }

  private static void socket(Lab lab, Path path) throws Exception {
    ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    lab.undo(server::close);
    Path near = lab.path("socket"); // addresses are short
    server.bind(UnixDomainSocketAddress.of(near));
    Files.move(near, path);
  }

  private static void link(Path link, String target) throws Exception {
    Files.createSymbolicLink(link, Path.of(target));
  }

  private static void sparse(Path path, long length) throws Exception {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
      file.setLength(length);
    }
  }

  /** What was there at the start and is not any more is a failure of the run. */
  private static List<Fault> whileTheyAreRead(boolean over) {
    String where = over ? ", over an old export" : "";
    return List.of(
        meanwhile(
            "one plane vanishes while it runs" + where,
            "deleted",
            over,
            (lab, slide) -> Files.delete(slide.planeFile(LATE_FIELD, 1))),
        meanwhile(
            "all later planes vanish while it runs" + where,
            "deleted",
            over,
            (lab, slide) -> {
              for (int field = LATE_FIELD; field <= Specimen.fieldsOfLong(); field++) {
                for (int k = 0; k < Specimen.PLANES; k++) {
                  Files.delete(slide.planeFile(field, k));
                }
              }
            }),
        meanwhile(
            "the slide is moved away while it runs" + where,
            "mv",
            over,
            (lab, slide) -> Files.move(slide.folder(), lab.path("away"))),
        meanwhile(
            "a plane becomes a FIFO while it runs" + where,
            "mkfifo",
            over,
            (lab, slide) -> fifo(lab, taken(slide))),
        meanwhile(
            "a plane becomes a folder while it runs" + where,
            "mkdir",
            over,
            (lab, slide) -> Files.createDirectory(taken(slide))),
        theDiskIsPulled(over, where),
        becomes("shrinks", over, where, bytes -> PlaneFile.half(bytes), 1),
        becomes("becomes empty", over, where, bytes -> new byte[0], 1),
        becomes("grows", over, where, bytes -> Arrays.copyOf(bytes, bytes.length + 99), 0));
  }

  private interface Meddling {
    void of(Lab lab, SlideOnDisk slide) throws Exception;
  }

  /** The place of a late plane that was deleted. */
  private static Path taken(SlideOnDisk slide) throws IOException {
    Path plane = slide.planeFile(LATE_FIELD, 1);
    Files.delete(plane);
    return plane;
  }

  private static Fault meanwhile(String name, String how, boolean over, Meddling change) {
    return Fault.of(
        name, how + " once crops are written", Promise.refused(), lab -> meddle(lab, over, change));
  }

  private static Run meddle(Lab lab, boolean over, Meddling change) throws Exception {
    SlideOnDisk slide = lab.linkedLargeSlide();
    if (over) {
      lab.oldExport();
    }
    lab.meddle();
    Start.Running running = Halts.export(lab);
    change.of(lab, slide);
    return running.goOn();
  }

  /** The bytes of a plane change in one step, as a transfer to the folder does it. */
  private static Fault becomes(
      String what, boolean over, String where, UnaryOperator<byte[]> change, int status) {
    return Fault.of(
        "a plane " + what + " while it runs" + where,
        "replaced once crops are written",
        PicturePromises.damageWhileItRuns(status),
        lab ->
            meddle(
                lab,
                over,
                (room, slide) -> {
                  Path plane = slide.planeFile(LATE_FIELD, 1);
                  Path other = room.path("other.jpg");
                  Files.write(other, change.apply(Files.readAllBytes(plane)));
                  Files.move(other, plane, StandardCopyOption.ATOMIC_MOVE);
                }));
  }

  private static Fault theDiskIsPulled(boolean over, String where) {
    return Fault.of(
        "the disk of the slide is pulled out while it runs" + where,
        "umount -l of a tmpfs",
        Promise.refused(),
        lab -> {
          lab.large();
          Path disk = lab.disk("size=200m");
          lab.slideIn(disk);
          if (over) {
            lab.oldExport();
          }
          lab.meddle();
          Start.Running running = Halts.export(lab);
          Commands.run("umount", "-l", disk.toString());
          return running.goOn();
        });
  }
}
