package org.leukostack.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.opentest4j.TestAbortedException;

/** Names of folders that are odd, long or beyond ASCII, in locales that know them or not. */
final class Names {

  private static final List<String> ODD =
      List.of(
          "a b",
          "a'b",
          "a\"b",
          "a\nb",
          "a\tb",
          "a\\b",
          "$(id)",
          "`id`",
          "*",
          "?",
          "%n",
          "%s",
          "{0}",
          "a;b",
          "a&b",
          "a,b",
          "a=b",
          "#",
          "~",
          "!",
          ".hidden",
          "...",
          "x.",
          " x",
          "x ",
          "con",
          "nul.jpg",
          "labels.csv",
          "annotation",
          "review.json");

  private static final List<String> LIKE_OURS =
      List.of(".s1.partial", ".s1.old", ".s1.lock", ".s1.new");

  /** Hangul, composed and decomposed, an emoji, from right to left, and what turns the order. */
  private static final List<String> BEYOND_ASCII =
      List.of(
          "\uAC80\uC0AC",
          "\u1100\u1165\u11B7",
          "caf\u00E9",
          "cafe\u0301",
          "\uD83E\uDE78",
          "\u05D3\u05DD",
          "a\u202Eb",
          "a\u0085b",
          "\uFEFFx",
          "\uAC00".repeat(80));

  private Names() {}

  static Faults faults() {
    List<Fault> all = new ArrayList<>();
    for (String name : ODD) {
      Fault fault = slide(name, shown(name));
      all.add(name.equals("a\nb") ? fault.brief() : fault);
    }
    for (String name : LIKE_OURS) {
      all.add(
          Fault.of(
              "a slide named " + name,
              "like what an export leaves on its way",
              PicturePromises.samePicturesOrRefused(),
              lab -> {
                lab.named(name).slide();
                return lab.export();
              }));
    }
    for (String name : List.of("-s", "--force", "--help", "@file")) {
      all.add(
          Fault.of(
              "a slide named " + name,
              "by its name alone, and behind --",
              PicturePromises.samePictures(),
              lab -> {
                lab.named(name).slide();
                return lab.program("export", "-o", lab.out().toString(), "--crop-size", "24")
                    .with("--", name)
                    .in(lab.path("slides"))
                    .run();
              }));
    }
    for (int length : new int[] {200, 240, 246, 247, 250, 255}) {
      all.add(
          Fault.of(
              "a slide of " + length + " letters",
              "the system's limit is 255 bytes",
              PicturePromises.samePicturesOrRefused(),
              lab -> {
                lab.named("n".repeat(length)).slide();
                return lab.export();
              }));
    }
    all.add(missing("a slide whose name is too long", "n".repeat(300)));
    all.add(missing("a slide whose path is too long", "n/".repeat(3000) + "s1"));
    all.add(missing("a slide that is not there", "nowhere"));
    all.add(missing("a slide below a file", "a-file/s1"));
    all.add(output("an output folder whose name is too long", "n".repeat(300)));
    all.add(output("an output folder whose path is too long", "n/".repeat(3000) + "out"));
    all.add(
        Fault.of(
            "a plane in place of a slide",
            "export of a .jpg",
            Promise.looked(3),
            lab ->
                lab.program("export", lab.slide().planeFile(1, 0).toString())
                    .with("-o", lab.out().toString())
                    .run()));
    for (String road : List.of(".", "./", "../s1", "../s1/", "../s1/.")) {
      all.add(
          Fault.of(
              "the slide called " + road,
              "from within it",
              Promise.done(),
              lab ->
                  lab.program("export", road, "-o", lab.out().toString(), "--crop-size", "24")
                      .in(lab.slide().folder())
                      .run()));
    }
    for (String name : BEYOND_ASCII) {
      all.add(beyond(slideInLocale(name, "C.UTF-8", PicturePromises.samePictures())));
      all.add(beyond(slideInLocale(name, "C", PicturePromises.samePicturesOrRefused())));
      all.add(beyond(jar(name, "C")));
    }
    String hangul = BEYOND_ASCII.getFirst();
    for (String locale : List.of("C", "POSIX", "C.UTF-8", "nowhere.UTF-8")) {
      all.add(
          beyond(
              Fault.of(
                  "an output folder in Hangul, locale " + locale,
                  "-o",
                  Promise.doneOrRefused(),
                  lab -> {
                    lab.outIn(lab.path(hangul));
                    return lab.exporting().env("LC_ALL", locale).run();
                  })));
      all.add(
          beyond(
              Fault.of(
                  "a working folder in Hangul, locale " + locale,
                  "relative paths",
                  Promise.doneOrRefused(),
                  lab -> {
                    Path here = lab.newFolder(hangul);
                    lab.outIn(here.resolve("out"));
                    lab.slideIn(here);
                    return lab.program("export", "s1", "-o", "out", "--crop-size", "24")
                        .env("LC_ALL", locale)
                        .in(here)
                        .run();
                  })));
      all.add(
          beyond(
              Fault.of(
                  "a home in Hangul with a review, locale " + locale,
                  "a review that is none must be found",
                  Promise.refused(),
                  lab -> {
                    Path home = lab.newFolder(hangul);
                    lab.slide().file("review.json", "[]");
                    return lab.exporting()
                        .env("LEUKOSTACK_HOME", home.toString())
                        .env("LC_ALL", locale)
                        .run();
                  })));
    }
    all.add(
        Fault.of(
            "a slide whose name is no text",
            "the byte FF",
            Promise.looked(3),
            lab -> {
              lab.slide();
              return lab.program()
                  .through(
                      "sh",
                      "-c",
                      "d=$(printf 's\\377'); cp -r slides/s1 \"slides/$d\";"
                          + " exec \"$@\" export \"slides/$d\" -o out",
                      "sh")
                  .run();
            }));
    return new Faults("names", all);
  }

  private static String shown(String name) {
    return name.length() > 20
        ? name.substring(0, 4) + "... (" + name.length() + ")"
        : name.replace("\n", "\\n").replace("\t", "\\t").replaceAll("[^ -~]", "?");
  }

  /** They can be made only where this process knows how the system spells them. */
  private static Fault beyond(Fault fault) {
    return Fault.of(
        fault.name(),
        fault.how(),
        fault.promise(),
        lab -> {
          if (!UTF_8.name().equals(System.getProperty("sun.jnu.encoding"))) {
            throw new TestAbortedException("this suite has no UTF-8 locale");
          }
          return fault.attempt().make(lab);
        });
  }

  private static Fault slide(String name, String shown) {
    return Fault.of(
        "a slide named \"" + shown + '"',
        "mkdir",
        PicturePromises.samePictures(),
        lab -> {
          lab.named(name).slide();
          return lab.export();
        });
  }

  private static Fault slideInLocale(String name, String locale, Promise promise) {
    return Fault.of(
        "a slide named " + codes(name) + ", locale " + locale,
        "LC_ALL, the launcher",
        promise,
        lab -> {
          lab.named(name).slide();
          return lab.exporting().env("LC_ALL", locale).run();
        });
  }

  private static Fault jar(String name, String locale) {
    return Fault.of(
        "a slide named " + codes(name) + ", locale " + locale + ", java -jar",
        "LC_ALL",
        PicturePromises.samePicturesOrRefused(),
        lab -> {
          lab.named(name).slide();
          return lab.jar("export", lab.slideFolder().toString(), "-o", lab.out().toString())
              .with("--crop-size", "24")
              .env("LC_ALL", locale)
              .run();
        });
  }

  private static String codes(String name) {
    StringBuilder codes = new StringBuilder();
    name.codePoints().limit(3).forEach(c -> codes.append(String.format("U+%04X ", c)));
    return codes.toString().strip() + (name.length() > 3 ? "..." : "");
  }

  private static Fault missing(String name, String path) {
    return Fault.of(
        name, "export " + shown(path), Promise.refused(), lab -> exportMissing(lab, path));
  }

  private static Run exportMissing(Lab lab, String path) throws Exception {
    Files.writeString(lab.path("a-file"), "x");
    return lab.program("export", path, "-o", lab.out().toString()).run();
  }

  private static Fault output(String name, String path) {
    return Fault.of(name, "-o " + shown(path), Promise.refused(), lab -> exportInto(lab, path));
  }

  private static Run exportInto(Lab lab, String path) throws Exception {
    lab.outIn(lab.path(path));
    return lab.program("export", lab.slideFolder().toString(), "-o", path).run();
  }
}
