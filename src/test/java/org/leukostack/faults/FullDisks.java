package org.leukostack.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Disks, quotas and files that are full. */
final class FullDisks {

  private FullDisks() {}

  private static final int[] KILOBYTES_LEFT = {0, 4, 8, 16, 24, 32, 48};
  private static final int[] INODES_LEFT = {0, 1, 2, 3, 5, 8, 13, 20};
  private static final int[] LARGEST_FILES = {0, 1, 100, 500, 700, 1200};

  static Faults faults() {
    List<Fault> all = new ArrayList<>();
    for (boolean over : new boolean[] {false, true}) {
      String where = over ? ", over an old export" : ", nothing there yet";
      each(
          all,
          KILOBYTES_LEFT,
          "disk with %d kB left" + where,
          "tmpfs, filled",
          (lab, left) -> on(lab, "size=1m", over, disk -> fill(lab, disk, left)));
      each(
          all,
          INODES_LEFT,
          "disk with %d inodes left" + where,
          "tmpfs, nr_inodes",
          (lab, left) ->
              on(lab, "size=4m,nr_inodes=200", over, disk -> useUpInodes(lab, disk, left)));
      for (int bytes : LARGEST_FILES) {
        all.add(
            recovers(
                "no file above " + bytes + " bytes" + where,
                "prlimit --fsize",
                "out",
                lab -> {
                  prepare(lab, over);
                  return lab.exporting().limit("--fsize=" + bytes).run();
                }));
      }
    }
    return new Faults("full disks", all);
  }

  /** Leaves hardly any room on a disk. */
  private interface Filling {
    void of(Path disk) throws Exception;
  }

  /** A disk on which so much is left. */
  @FunctionalInterface
  private interface Trial {
    Run make(Lab lab, int left) throws Exception;
  }

  private static void each(List<Fault> all, int[] amounts, String name, String how, Trial trial) {
    for (int left : amounts) {
      all.add(recovers(name.formatted(left), how, "full", lab -> trial.make(lab, left)));
    }
  }

  private static Fault recovers(String name, String how, String said, Fault.Attempt attempt) {
    return Fault.of(name, how, Promise.refused().saying(said).thenRecovers(), attempt);
  }

  private static void prepare(Lab lab, boolean over) throws IOException {
    if (over) {
      lab.oldExport();
    }
  }

  private static Run on(Lab lab, String options, boolean over, Filling filling) throws Exception {
    Path disk = lab.disk(options);
    lab.outIn(Files.createDirectory(disk.resolve("out")));
    prepare(lab, over);
    filling.of(disk);
    return lab.export();
  }

  /** Fills a disk but for so much, until the fault is cured. */
  static void fill(Lab lab, Path disk, int kilobytesLeft) throws IOException {
    Path filler = disk.resolve("filler");
    long free = disk.toFile().getUsableSpace();
    try (OutputStream out = Files.newOutputStream(filler)) {
      out.write(new byte[(int) (free - 1024L * kilobytesLeft)]);
    }
    lab.cure(() -> Files.delete(filler));
  }

  /** Makes files on a disk until it can have but so many more, until the fault is cured. */
  static void useUpInodes(Lab lab, Path disk, int left) throws IOException {
    List<Path> fillers = new ArrayList<>();
    try {
      while (true) {
        fillers.add(Files.createFile(disk.resolve("filler-" + fillers.size())));
      }
    } catch (IOException e) {
      for (int i = 0; i < left; i++) {
        Files.delete(fillers.removeLast());
      }
    }
    lab.cure(
        () -> {
          for (Path filler : fillers) {
            Files.delete(filler);
          }
        });
  }
}
