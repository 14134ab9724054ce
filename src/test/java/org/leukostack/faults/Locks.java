package org.leukostack.faults;

import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Locks of the living, of the dead, of other hosts, and what is no lock. */
final class Locks {

  private Locks() {}

  private interface Special {
    void make(Lab lab, Path lock) throws Exception;
  }

  static Faults faults() {
    List<Fault> all = new ArrayList<>();
    String host =
        "{\"user\":\"x\",\"host\":\"elsewhere\",\"pid\":1,\"since\":\"2026-01-01T00:00:00Z\"}";
    String dead =
        "{\"user\":\"x\",\"host\":\"here\",\"pid\":999999,\"since\":\"2026-01-01T00:00:00Z\"}";
    for (boolean over : new boolean[] {false, true}) {
      String where = over ? ", over an old export" : ", nothing there yet";
      all.add(left("a lock that a dead run left" + where, over, (l, p) -> Files.createFile(p)));
      all.add(left("a lock with words in it" + where, over, (l, p) -> Files.writeString(p, dead)));
      all.add(left("a lock of another host" + where, over, (l, p) -> Files.writeString(p, host)));
      all.add(left("a lock of 8 MB" + where, over, (l, p) -> Files.write(p, new byte[8 << 20])));
      Fault living =
          Fault.of(
              "a lock that is held" + where,
              "by this process",
              Promise.busy(),
              lab -> {
                prepare(lab, over);
                FileChannel channel =
                    FileChannel.open(
                        lab.out().resolve(".s1.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                lab.undo(channel::close);
                channel.lock();
                return lab.export();
              });
      all.add(over ? living.brief() : living);
      all.add(
          inTheWay(
              "a folder in place of the lock" + where, over, (l, p) -> Files.createDirectory(p)));
      all.add(
          inTheWay(
              "a FIFO in place of the lock" + where,
              over,
              (l, p) -> Commands.run("mkfifo", p.toString())));
      all.add(
          inTheWay(
              "a link to nothing in place of the lock" + where,
              over,
              (l, p) -> Files.createSymbolicLink(p, Path.of("/nowhere/x"))));
      all.add(
          leftover(
              "a folder that a killed run left" + where,
              over,
              (l, p) -> Lab.copy(l.specimen().before(), p)));
      all.add(
          leftover(
              "an empty folder that a killed run left" + where,
              over,
              (l, p) -> Files.createDirectory(p)));
      all.add(
          foreign(
              "somebody's files where a run would write" + where,
              over,
              (l, p) -> Files.writeString(Files.createDirectory(p).resolve("notes.txt"), "mine")));
      all.add(
          foreign(
              "somebody's file where a run would write" + where,
              over,
              (l, p) -> Files.writeString(p, "mine")));
    }
    all.add(
        Fault.of(
            "an old export that was moved aside when its run was killed",
            ".s1.old and no s1",
            Promise.done(),
            lab -> {
              Lab.copy(lab.specimen().before(), lab.newFolder("out").resolve(".s1.old"));
              return lab.exporting().with("--force").run();
            }));
    for (String note : List.of(host, dead, "", "no JSON")) {
      all.add(
          Fault.of(
              "a lock of a review that nobody holds (" + note.length() + " bytes)",
              ".review.json.lock",
              Promise.done(),
              lab -> {
                lab.slide().file(".review.json.lock", note);
                return lab.export();
              }));
    }
    return new Faults("locks and leftovers", all);
  }

  private static void prepare(Lab lab, boolean over) throws Exception {
    lab.newFolder("out");
    if (over) {
      lab.oldExport();
    }
  }

  private static Fault made(
      String name, String how, boolean over, String file, Promise promise, Special special) {
    return Fault.of(
        name,
        how,
        promise,
        lab -> {
          prepare(lab, over);
          special.make(lab, lab.out().resolve(file));
          return lab.export();
        });
  }

  private static Fault left(String name, boolean over, Special special) {
    return made(name, ".s1.lock", over, ".s1.lock", Promise.done(), special);
  }

  private static Fault leftover(String name, boolean over, Special special) {
    return made(name, ".s1.partial", over, ".s1.partial", Promise.done(), special);
  }

  /** Nothing that is not ours is deleted, and it is named. */
  private static Fault foreign(String name, boolean over, Special special) {
    return made(
        name, ".s1.partial", over, ".s1.partial", Promise.leavesOthers(".s1.partial"), special);
  }

  private static Fault inTheWay(String name, boolean over, Special special) {
    return made(name, ".s1.lock", over, ".s1.lock", Promise.leavesOthers(".s1.lock"), special);
  }
}
