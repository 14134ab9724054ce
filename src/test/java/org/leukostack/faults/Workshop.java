package org.leukostack.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What all faults share: the program, and two sound slides with their exports.
 *
 * @param folder for everything; every user may read it
 * @param small a slide of three fields of view
 * @param large one that takes a while
 * @param largeMillis how long its export takes, from the start of the program to its end
 */
record Workshop(
    Path folder,
    Program program,
    Specimen small,
    Specimen large,
    long largeMillis,
    AtomicInteger labs) {

  static Workshop open() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("leukostack-faults-").toRealPath();
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    // Also after Ctrl-C: small disks would stay mounted.
    Runtime.getRuntime().addShutdownHook(new Thread(() -> Lab.delete(folder)));
    Program program = Program.assemble(folder.resolve("app"));
    Path small = Specimen.writeSmall(folder.resolve("small/s1"));
    Path large = Specimen.writeLong(folder.resolve("large/s1"));
    program.train(small, folder.resolve("training"));
    Path exports = Files.createDirectories(folder.resolve("exports"));
    export(program, small, exports, "small", Specimen.CROP_SIZE);
    export(program, small, exports, "small-old", Specimen.OLD_CROP_SIZE);
    export(program, large, exports, "large-old", Specimen.OLD_CROP_SIZE);
    long start = System.nanoTime();
    export(program, large, exports, "large", Specimen.CROP_SIZE);
    long millis = (System.nanoTime() - start) / 1_000_000;
    return new Workshop(
        folder,
        program,
        new Specimen(small, 3, exports.resolve("small/s1"), exports.resolve("small-old/s1")),
        new Specimen(
            large,
            Specimen.fieldsOfLong(),
            exports.resolve("large/s1"),
            exports.resolve("large-old/s1")),
        millis,
        new AtomicInteger());
  }

  private static void export(Program program, Path slide, Path exports, String name, int size)
      throws IOException, InterruptedException {
    Run run =
        new Start(exports, List.of(program.launcher().toString()))
            .with("export", slide.toString(), "-o", exports.resolve(name).toString())
            .with("--crop-size", Integer.toString(size))
            .run();
    if (run.status() != 0) {
      throw new IOException("A sound slide cannot be exported: " + run.summary());
    }
  }

  /** A room for one fault. */
  Lab lab() throws IOException {
    return new Lab(this, Files.createDirectory(folder.resolve("fault-" + labs.incrementAndGet())));
  }

  void close() {
    Lab.delete(folder);
  }
}
