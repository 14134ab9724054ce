package org.leukostack.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leukostack.testing.Patience;
import org.leukostack.testing.Slide;
import org.leukostack.testing.SlideOnDisk;
import org.opentest4j.TestAbortedException;

/** The room of one fault: its slide, its output folder, and what has to be put right afterwards. */
final class Lab {

  /** Something that has to be undone. */
  @FunctionalInterface
  interface Action {
    void run() throws Exception;
  }

  private final Workshop workshop;
  private final Path folder;
  private final Deque<Action> undoings = new ArrayDeque<>();
  private final List<Action> cures = new ArrayList<>();
  private Specimen specimen;
  private @Nullable SlideOnDisk slide;
  private @Nullable Snapshot imagers;
  private Path out;
  private Snapshot before = new Snapshot(Map.of());
  private String testId = "s1";
  private boolean meddled;

  Lab(Workshop workshop, Path folder) {
    this.workshop = workshop;
    this.folder = folder;
    specimen = workshop.small();
    out = folder.resolve("out");
  }

  Workshop workshop() {
    return workshop;
  }

  Path folder() {
    return folder;
  }

  Path path(String name) {
    return folder.resolve(name);
  }

  Path newFolder(String name) throws IOException {
    return Files.createDirectories(folder.resolve(name));
  }

  /** The slide that is exported, and what its export is to be compared with. */
  Specimen specimen() {
    return specimen;
  }

  /** From now on it is the slide that takes a while; it is shared and must not be changed. */
  Lab large() {
    specimen = workshop.large();
    return this;
  }

  /** From now on the folder of the slide has another name. */
  Lab named(String testId) {
    this.testId = testId;
    return this;
  }

  /** A copy of the slide of this fault, to be damaged. */
  SlideOnDisk slide() throws IOException {
    SlideOnDisk copy = slide;
    return copy == null ? slideIn(folder.resolve("slides")) : copy;
  }

  /** The same in another place. */
  SlideOnDisk slideIn(Path parent) throws IOException {
    SlideOnDisk copy = specimen.copyTo(parent.resolve(testId));
    slide = copy;
    return copy;
  }

  /** A copy of the large slide whose files can be deleted or replaced, but not written to. */
  SlideOnDisk linkedLargeSlide() throws IOException {
    large();
    SlideOnDisk copy = Slide.at(folder.resolve("slides/s1")).withoutAnalysis().write();
    try (Stream<Path> files = Files.list(specimen.folder())) {
      for (Path file : files.toList()) {
        Files.createLink(copy.folder().resolve(file.getFileName()), file);
      }
    }
    slide = copy;
    return copy;
  }

  Path slideFolder() {
    SlideOnDisk copy = slide;
    return copy == null ? specimen.folder() : copy.folder();
  }

  /** The files of the slide change on purpose while the program runs. */
  void meddle() {
    meddled = true;
  }

  boolean isMeddled() {
    return meddled;
  }

  /** Where exports go. */
  Path out() {
    return out;
  }

  void outIn(Path root) {
    out = root;
  }

  Path destination() {
    return out.resolve(testId);
  }

  /** The export while it is made. */
  Path partial() {
    return out.resolve("." + testId + ".partial");
  }

  /** An export is there already. */
  Lab oldExport() throws IOException {
    copy(specimen.before(), destination());
    before = Snapshot.of(destination());
    return this;
  }

  /** What is at the destination now is what has to stay. */
  void remember() {
    before = Snapshot.of(destination());
  }

  /** What was at the destination before the program ran. */
  Snapshot before() {
    return before;
  }

  boolean hasOldExport() {
    return !before.isEmpty();
  }

  static void copy(Path source, Path target) throws IOException {
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.toList()) {
        Path copy = target.resolve(source.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
  }

  /** The program, started by its launcher. */
  Start program(String... arguments) {
    return start(workshop.program().launcher().toString()).with(arguments);
  }

  /** The program, started as {@code java -jar}. */
  Start jar(String... arguments) {
    return start(Program.java().toString(), "-jar", workshop.program().jar().toString())
        .with(arguments);
  }

  private Start start(String... command) {
    if (imagers == null) {
      imagers = imagersFiles();
    }
    return new Start(folder, List.of(command));
  }

  /** The export of the slide; it replaces an old one. */
  Start exporting() {
    Start start =
        program("export", slideFolder().toString(), "-o", out.toString())
            .with("--crop-size", Integer.toString(Specimen.CROP_SIZE));
    return hasOldExport() ? start.with("--force") : start;
  }

  Run export() throws IOException, InterruptedException {
    return exporting().run();
  }

  Run check() throws IOException, InterruptedException {
    return program("check", slideFolder().toString()).run();
  }

  private Snapshot imagersFiles() {
    return Snapshot.of(slideFolder(), file -> !file.getFileName().toString().contains("review"));
  }

  /** What happened to the imager's own files; empty if nothing did. */
  String changeOfTheSlide() {
    return imagers == null ? "" : imagers.difference(imagersFiles());
  }

  /** What lies beside the export. */
  List<String> leftovers() throws IOException {
    if (!Files.isDirectory(out)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(out)) {
      return files
          .filter(file -> !file.equals(destination()))
          .map(file -> file.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  /** What an export of the slide is, byte for byte, if nothing of it is left out. */
  Snapshot whole() {
    Map<String, String> entries = new TreeMap<>(specimen.whole().entries());
    try {
      entries.put(Note.FILE, Snapshot.digest(Note.of(specimen, slideFolder())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Snapshot(entries);
  }

  /** What is at the destination, in words. */
  String found() {
    Snapshot now = Snapshot.of(destination());
    if (now.isEmpty()) {
      return "no export";
    }
    if (now.equals(whole())) {
      return "the new export whole";
    }
    return now.equals(before) ? "the old export whole" : "another export";
  }

  /** Is done when the fault is over, whatever came of it. */
  void undo(Action action) {
    undoings.push(action);
  }

  /** What makes the fault go away, before the program is asked to recover. */
  void cure(Action action) {
    cures.add(action);
  }

  void cure() throws Exception {
    for (Action cure : cures) {
      cure.run();
    }
  }

  /**
   * A small disk of its own.
   *
   * @param options of tmpfs, such as its size
   * @throws TestAbortedException if it cannot be mounted, which takes root on Linux
   */
  Path disk(String options) throws IOException, InterruptedException {
    Path disk = newFolder("disk-" + undoings.size());
    Commands.run("mount", "-t", "tmpfs", "-o", options + ",mode=0755", "tmpfs", disk.toString());
    undo(() -> new ProcessBuilder("umount", "-l", disk.toString()).start().waitFor());
    return disk;
  }

  /** Needs the rights of root to act for others. */
  static void needsRoot() {
    if (!User.isRoot()) {
      throw new TestAbortedException("takes root");
    }
  }

  /** Waits for something that the program does. */
  static boolean await(Start.Running running, Callable<Boolean> condition) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(Patience.SECONDS);
    while (System.nanoTime() < deadline && running.process().isAlive()) {
      if (condition.call()) {
        return true;
      }
      LockSupport.parkNanos(500_000);
    }
    return condition.call();
  }

  /** Lets some time pass in the life of a process. */
  static void pass(Start.Running running, long micros) throws InterruptedException {
    boolean _ = running.process().waitFor(micros, TimeUnit.MICROSECONDS);
  }

  /** Waits until the export is being written. */
  boolean awaitWriting(Start.Running running) throws Exception {
    return await(running, () -> exists(partial()));
  }

  static boolean exists(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  /** Puts everything right, and deletes what was made. */
  void close() {
    for (Action undoing : undoings) {
      try {
        undoing.run();
      } catch (Exception e) {
        System.err.println("A fault could not be put right: " + e.getMessage());
      }
    }
    delete(folder);
  }

  static void delete(Path tree) {
    if (!exists(tree)) {
      return;
    }
    try {
      Commands.run("chmod", "-R", "u+rwX", tree.toString());
      Commands.run("rm", "-rf", "--one-file-system", tree.toString());
    } catch (IOException | TestAbortedException e) {
      System.err.println(tree + " could not be deleted: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
