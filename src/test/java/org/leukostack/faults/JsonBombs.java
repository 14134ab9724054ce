package org.leukostack.faults;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.leukostack.testing.SlideOnDisk;

/** Analysis files that are no JSON, are something else, or are meant to break their reader. */
final class JsonBombs {

  private static final int DEEP = 100_000;
  private static final int MANY = 100_000;
  private static final int LONG = 8 << 20;

  /** The member whose value each bomb takes the place of, in the entry of field 2. */
  private static final String CELLS = "\"cell_prediction\"";

  private JsonBombs() {}

  static Faults faults() {
    List<Fault> all = new ArrayList<>();
    all.add(value("prediction", "a number of a million digits", "1".repeat(1_000_000)).brief());
    all.add(value("prediction", "1e999999999", "1e999999999"));
    all.add(value("prediction", "-1e-999999999", "-1e-999999999"));
    all.add(value("prediction", "a number above 32 bits", "4294967301"));
    all.add(value("prediction", "a number above 64 bits", "18446744073709551621"));
    all.add(value("prediction", "a fraction", "5.5"));
    all.add(value("prediction", "a text", "\"5\""));
    all.add(value("prediction", "null", "null"));
    all.add(value("prediction", "a text of 8 MB", '"' + "x".repeat(LONG) + '"'));
    all.add(value("prediction", "100,000 brackets", nested("[", "]")).brief());
    all.add(value("location", "100,000 braces", nested("{\"a\":", "}")));
    all.add(value("location", "100,000 numbers", "[" + "1,".repeat(MANY) + "1]"));
    all.add(value("location", "three numbers", "[1,2,3]"));
    all.add(value("location", "numbers above 32 bits", "[4294967296,1,9,9]"));
    all.add(value("location", "1e400", "[1e400,1,9,9]"));
    all.add(value("location", "null", "null"));
    all.add(value("location", "a text of 8 MB", '"' + "y".repeat(LONG) + '"'));
    for (String end : List.of("NaN", "Infinity", "0x10", "'5'", "05", "+5", "5,,", "\u0000")) {
      all.add(
          text(
              "a value spelt " + end.replace('\u0000', '0'),
              "in place of a class",
              Promise.doneButSaid(),
              before -> put(before, "prediction", end)));
    }
    all.add(text("nothing at all", "an empty file", Promise.status(1, 3), before -> ""));
    all.add(text("blanks only", "", Promise.status(1, 3), before -> "  \n\t "));
    for (String other : List.of("null", "true", "5", "\"x\"", "[]", "[{}]", "<html></html>")) {
      all.add(text("the document " + other, "", Promise.status(1, 3), before -> other));
    }
    all.add(text("an empty object", "{}", Promise.status(1, 3), before -> "{}"));
    all.add(text("100,000 brackets", "unclosed", Promise.status(1, 3), before -> "[".repeat(DEEP)));
    all.add(text("100,000 braces", "unclosed", Promise.status(1, 3), b -> "{\"0\":".repeat(DEEP)));
    all.add(
        text(
            "a second document",
            "{} behind the first",
            Promise.doneButSaid(),
            before -> before + "\n{}"));
    all.add(text("a tail", "letters behind", Promise.doneButSaid(), before -> before + " tail"));
    for (int tenth = 1; tenth < 10; tenth++) {
      int part = tenth;
      all.add(
          text(
              "an analysis that ends after " + tenth + " tenths",
              "cut off",
              Promise.status(1, 3),
              before -> before.substring(0, before.length() * part / 10)));
    }
    all.add(
        text(
            "100,000 members that nobody knows",
            "in the entry of field 2",
            Promise.done(),
            before -> {
              int field = before.indexOf(CELLS, before.indexOf(CELLS) + 1);
              return before.substring(0, field) + members(MANY) + "," + before.substring(field);
            }));
    all.add(
        text(
            "10,000 keys twice",
            "the last entry again and again",
            Promise.doneButSaid(),
            before -> before.replaceFirst("\\{", "{" + "\"1\":{},".repeat(10_000))));
    all.add(
        text(
            "100,000 wrong keys",
            "no image indices",
            Promise.doneButSaid(),
            before -> before.replaceFirst("\\{", "{" + members(MANY) + ",")));
    all.add(bytes("a byte-order mark", "EF BB BF", Promise.done(), text -> utf8("\uFEFF" + text)));
    for (String charset : List.of("UTF-16LE", "UTF-16BE", "UTF-32LE")) {
      all.add(
          bytes(
              "an analysis in " + charset,
              "with a byte-order mark",
              Promise.status(0, 1, 3),
              text -> ("\uFEFF" + text).getBytes(Charset.forName(charset))));
    }
    all.add(
        bytes(
            "letters that are not UTF-8",
            "Latin-1 in a name",
            Promise.status(0, 1, 3),
            text -> text.replace(".jpg", "\u00E9.jpg").getBytes(StandardCharsets.ISO_8859_1)));
    all.add(bytes("a file of zeros", "4 kB", Promise.status(1, 3), text -> new byte[4096]));
    all.add(
        text(
            "a lone surrogate",
            "in a name",
            Promise.status(0, 1),
            before -> before.replaceFirst("\"img_name\": ?\"", "\"img_name\": \"\\\\ud800")));
    all.addAll(noFiles());
    return new Faults("analysis files", all);
  }

  private static String members(int count) {
    StringBuilder members = new StringBuilder();
    for (int i = 0; i < count; i++) {
      members.append(i == 0 ? "" : ",").append("\"k").append(i).append("\":").append(i);
    }
    return members.toString();
  }

  private static String nested(String open, String close) {
    return open.repeat(DEEP) + "1" + close.repeat(DEEP);
  }

  private interface Change<T> {
    T of(String analysis);
  }

  /** The value of a cell of field 2 is another. */
  private static Fault value(String member, String what, String value) {
    return text(
        member + ": " + what, "in field 2", Promise.doneButSaid(), b -> put(b, member, value));
  }

  private static String put(String analysis, String member, String value) {
    int field = analysis.indexOf(CELLS, analysis.indexOf(CELLS) + 1);
    int at = analysis.indexOf('"' + member + '"', field);
    int from = analysis.indexOf(':', at) + 1;
    int to = from;
    for (int depth = 0; depth > 0 || ",}".indexOf(analysis.charAt(to)) < 0; to++) {
      depth += "[".indexOf(analysis.charAt(to)) + 1 - ("]".indexOf(analysis.charAt(to)) + 1);
    }
    return analysis.substring(0, from) + value + analysis.substring(to);
  }

  private static Fault text(String name, String how, Promise promise, Change<String> change) {
    return bytes(name, how, promise, analysis -> utf8(change.of(analysis)));
  }

  private static Fault bytes(String name, String how, Promise promise, Change<byte[]> change) {
    return Fault.of(
        name,
        how,
        promise,
        lab -> {
          SlideOnDisk slide = lab.slide();
          byte[] changed = change.of(Files.readString(slide.analysisFile()));
          Files.write(slide.analysisFile(), changed);
          return lab.export();
        });
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private interface Special {
    void make(Lab lab, Path file) throws Exception;
  }

  private static List<Fault> noFiles() {
    return List.of(
        special("an analysis that is a FIFO", (l, p) -> Commands.run("mkfifo", p.toString())),
        special("an analysis that is a folder", (l, p) -> Files.createDirectory(p)),
        special(
            "an analysis that is a device",
            (l, p) -> {
              Lab.needsRoot();
              Commands.run("mknod", p.toString(), "c", "1", "5");
            }),
        special(
            "an analysis that is a link to nothing",
            (l, p) -> Files.createSymbolicLink(p, Path.of("/nowhere/x"))),
        special("an analysis that is a link to itself", (l, p) -> Files.createSymbolicLink(p, p)),
        special(
            "an analysis of 3 GB",
            (l, p) -> {
              try (var file = new java.io.RandomAccessFile(p.toFile(), "rw")) {
                file.setLength(3L << 30);
              }
            }),
        special("no analysis", (l, p) -> {}));
  }

  private static Fault special(String name, Special special) {
    return Fault.of(
        name,
        "",
        Promise.status(1, 3),
        lab -> {
          Path file = lab.slide().analysisFile();
          Files.delete(file);
          special.make(lab, file);
          return lab.export();
        });
  }
}
