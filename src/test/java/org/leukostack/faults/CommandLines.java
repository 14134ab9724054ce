package org.leukostack.faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines that are wrong, and surroundings in which nothing can be said or started. */
final class CommandLines {

  private CommandLines() {}

  static Faults faults() {
    List<Fault> all = new ArrayList<>();
    for (List<String> wrong :
        List.of(
            List.of("export"),
            List.of("check"),
            List.of("demo"),
            List.of("exprot", "s1"),
            List.of("nowhere"),
            List.of("export", "--frce", "s1"),
            List.of("export", "s1", "--crop-size"),
            List.of("export", "s1", "--crop-size", "0"),
            List.of("export", "s1", "--crop-size", "-1"),
            List.of("export", "s1", "--crop-size", "1e9"),
            List.of("export", "s1", "--crop-size", "99999999999999999999"),
            List.of("export", "s1", "--jobs", "0"),
            List.of("export", "s1", "--jobs", "many"),
            List.of("export", "s1", "--only", "some"),
            List.of("export", "s1", "-o", ""),
            List.of("export", ""),
            List.of("export", "s1", "s1"),
            List.of("check", "s1", "--force"),
            List.of("demo", "out", "--fields", "-3"),
            List.of("demo", "out", "more"),
            List.of("s1", "s2"),
            List.of("export", "s1", "-o", "out", "-o", "out2"))) {
      Fault fault =
          Fault.of(
              String.join(" ", wrong.isEmpty() ? List.of("nothing") : wrong).strip(),
              "arguments",
              Promise.wrongUsage(),
              lab -> lab.program(wrong.toArray(String[]::new)).run());
      all.add(wrong.contains("exprot") ? fault.brief() : fault);
    }
    for (List<String> right :
        List.of(
            List.of("--version"),
            List.of("--help"),
            List.of("export", "--help"),
            List.of("export", "--version"),
            List.of("check", "--version"))) {
      all.add(
          Fault.of(
              String.join(" ", right),
              "arguments",
              Promise.looked(0),
              lab -> lab.program(right.toArray(String[]::new)).run()));
    }
    all.add(
        Fault.of(
            "standard output on a full disk",
            "> /dev/full",
            Promise.saidOrNot(3),
            lab -> lab.exporting().to(Path.of("/dev/full")).run()));
    all.add(redirected("standard output closed", ">&-", 0, 3));
    all.add(redirected("standard error closed", "2>&-", 0));
    all.add(redirected("standard input closed", "<&-", 0));
    all.add(redirected("nobody reads the output", "| true", 0, 3, 141));
    all.add(
        Fault.of(
            "no display",
            "neither command nor DISPLAY",
            Promise.looked(3).saying("display"),
            lab -> lab.program().run()));
    all.add(
        Fault.of(
            "a display that is not there",
            "DISPLAY=:7777",
            Promise.looked(3).saying("display"),
            lab -> lab.program().env("DISPLAY", ":7777").run()));
    all.add(
        Fault.of(
            "a JAVA_HOME without Java",
            "JAVA_HOME=/nowhere",
            Promise.looked(3).saying("JAVA_HOME"),
            lab -> lab.exporting().env("JAVA_HOME", "/nowhere").run()));
    all.add(
        Fault.of(
            "no Java at all",
            "PATH without java",
            Promise.looked(3).saying("Java"),
            lab -> {
              Path bin = lab.newFolder("bin");
              for (String tool : List.of("readlink", "sed")) {
                Files.createSymbolicLink(bin.resolve(tool), Path.of("/usr/bin", tool));
              }
              return lab.exporting().without("JAVA_HOME").env("PATH", bin.toString()).run();
            }));
    all.add(
        Fault.of(
            "an option of the JVM that is wrong",
            "JAVA_OPTS=-Xmx1x",
            ProcessPromises.notStarted(),
            lab -> lab.exporting().jvm("-Xmx1x").run()));
    all.add(
        Fault.of(
            "a home that is not there",
            "HOME and LEUKOSTACK_HOME unset",
            Promise.done(),
            lab -> lab.exporting().without("HOME").without("LEUKOSTACK_HOME").run()));
    all.add(
        Fault.of(
            "a home that is a file",
            "LEUKOSTACK_HOME",
            Promise.doneOrRefused(),
            lab -> {
              Path home = Files.writeString(lab.path("file"), "x");
              return lab.exporting().env("LEUKOSTACK_HOME", home.toString()).run();
            }));
    all.add(
        Fault.of(
            "a home on a full disk, and a failure to log",
            "tmpfs without room",
            Promise.refused(),
            lab -> {
              Path home = lab.disk("size=4k");
              Files.createFile(lab.out());
              return lab.exporting().env("LEUKOSTACK_HOME", home.toString()).run();
            }));
    all.add(
        Fault.of(
            "no folder for temporary files",
            "java.io.tmpdir",
            Promise.done(),
            lab -> lab.exporting().jvm("-Djava.io.tmpdir=/nowhere").run()));
    all.add(
        Fault.of(
            "a clock that is wrong",
            "TZ",
            Promise.done(),
            lab -> lab.exporting().env("TZ", "Nowhere/Land").run()));
    all.add(
        Fault.of(
            "an AOT cache that is damaged",
            "its end cut off",
            Promise.done(),
            lab -> {
              Path app = lab.path("app");
              Commands.run("cp", "-r", lab.workshop().program().app().toString(), app.toString());
              byte[] cache = Files.readAllBytes(app.resolve("export.aot"));
              Files.write(
                  app.resolve("export.aot"), java.util.Arrays.copyOf(cache, cache.length / 2));
              return new Start(lab.folder(), List.of(app.resolve("bin/leukostack").toString()))
                  .with("export", lab.slideFolder().toString(), "-o", lab.out().toString())
                  .with("--crop-size", "24")
                  .run();
            }));
    all.add(
        Fault.of(
            "one slide of three is not there",
            "the others are exported",
            Promise.status(3).saying("nowhere"),
            lab ->
                lab.program("export", lab.slideFolder().toString(), "nowhere")
                    .with("-o", lab.out().toString())
                    .run()));
    all.add(
        Fault.of(
            "a synthetic slide into a folder that holds something",
            "demo",
            Promise.looked(3),
            lab -> {
              Files.writeString(lab.newFolder("full").resolve("x"), "x");
              return lab.program("demo", lab.path("full").toString()).run();
            }));
    all.add(
        Fault.of(
            "a synthetic slide onto a full disk",
            "demo, tmpfs",
            Promise.looked(3).saying("disk"),
            lab -> lab.program("demo", lab.disk("size=100k").resolve("s").toString()).run()));
    return new Faults("command lines and surroundings", all);
  }

  private static Fault redirected(String name, String redirection, int... statuses) {
    return Fault.of(
        name,
        redirection,
        Promise.status(statuses),
        lab -> lab.exporting().through("sh", "-c", "\"$@\" " + redirection, "sh").run());
  }
}
