package org.leukostack.faults;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** Reviews that are none, cannot be read, or contradict their slide: they may reject cells. */
final class Reviews {

  private Reviews() {}

  private interface Special {
    void make(Lab lab, Path review) throws Exception;
  }

  static Faults faults() {
    List<Fault> all = new ArrayList<>();
    for (String text :
        List.of(
            "{}",
            "[]",
            "null",
            "5",
            "\"x\"",
            "",
            " ",
            "not JSON",
            "{\"name\": \"x\"}",
            "{\"review\": {\"format_version\": \"1.0\", \"cells\": []}}",
            "{\"format_version\": \"1.0\"}",
            "{\"format_version\": \"1.0\", \"Cells\": []}",
            "{\"format_version\": \"one\", \"cells\": []}",
            "{\"format_version\": \"1.0\", \"cells\": {}}",
            "{\"format_version\": \"1.0\", \"cells\": [], \"cells\": [}",
            "{\"format_version\": \"1.0\", \"classes\": []}",
            "{\"theme\": \"DARK\", \"window\": {}}")) {
      Fault fault =
          Fault.of(
              "a review that is " + (text.isBlank() ? "blank (" + text.length() + ")" : text),
              "review.json, over an old export",
              Promise.refused().saying("review"),
              lab -> {
                lab.oldExport().slide().file("review.json", text);
                return lab.export();
              });
      all.add(text.equals("[]") ? fault.brief() : fault);
    }
    all.add(
        refused(
            "an analysis in place of the review",
            (lab, review) -> Files.copy(lab.slide().analysisFile(), review)));
    all.add(
        refused(
            "a review of 100,000 brackets",
            (lab, review) -> Files.writeString(review, "[".repeat(100_000))));
    all.add(
        refused(
            "a review of 100,000 braces",
            (lab, review) -> Files.writeString(review, "{\"cells\":".repeat(100_000))));
    all.add(refused("a review that is a folder", (lab, review) -> Files.createDirectory(review)));
    all.add(
        refused(
            "a review that is a FIFO", (lab, review) -> Commands.run("mkfifo", review.toString())));
    all.add(
        refused(
            "a review that is a device",
            (lab, review) -> {
              Lab.needsRoot();
              Commands.run("mknod", review.toString(), "c", "1", "5");
            }));
    all.add(
        refused(
            "a review that is a link to nothing",
            (lab, review) -> Files.createSymbolicLink(review, Path.of("/nowhere/x"))));
    all.add(
        refused(
            "a review that is a link to itself",
            (lab, review) -> Files.createSymbolicLink(review, review)));
    all.add(
        refused(
            "a review of 65 MB",
            (lab, review) -> {
              try (RandomAccessFile file = new RandomAccessFile(review.toFile(), "rw")) {
                file.setLength(65L << 20);
              }
            }));
    all.add(
        refused(
            "a review in UTF-16",
            (lab, review) ->
                Files.writeString(review, "\uFEFF{}", java.nio.charset.StandardCharsets.UTF_16LE)));
    all.add(
        asUser(
            "a review without the right to read",
            (lab, review) -> {
              Files.writeString(review, "{}");
              User.ANNOTATOR.own(lab.folder());
              forbid(review);
            }));
    all.add(nobodyMayEnter("a data folder", "home/data"));
    all.add(nobodyMayEnter("a folder of reviews", "home/data/reviews"));
    all.add(said("a review of another slide", "\"test_id\": \"other\", \"cells\": []", "other"));
    all.add(said("a verdict that nobody knows", cell("\"verdict\": \"maybe\""), "review"));
    all.add(
        said(
            "a cell of the review that is gone",
            cell(2, "99", "\"verdict\": \"rejected\""),
            "review"));
    all.add(said("an entry that is no object", "\"test_id\": \"s1\", \"cells\": [5]", "review"));
    all.add(
        said(
            "a box of the review outside the image",
            cell("\"box\": [500, 500, 9, 9]"),
            "review.json"));
    all.add(said("an empty box of the review", cell("\"box\": [20, 20, 0, 0]"), "review.json", 0));
    return new Faults("reviews", all);
  }

  private static void forbid(Path path) throws Exception {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("---------"));
  }

  private static Fault refused(String name, Special special) {
    return Fault.of(
        name,
        "over an old export",
        Promise.refused().saying("review"),
        lab -> {
          lab.oldExport();
          special.make(lab, lab.slide().path("review.json"));
          return lab.export();
        });
  }

  private static Fault nobodyMayEnter(String what, String folder) {
    return asUser(
        what + " that nobody may enter",
        (lab, review) -> {
          Path closed = lab.newFolder(folder);
          User.ANNOTATOR.own(lab.folder());
          forbid(closed);
        });
  }

  private static Fault asUser(String name, Special special) {
    return Fault.of(
        name,
        "chmod 000, as an ordinary user",
        Promise.refused(),
        lab -> {
          lab.newFolder("out");
          special.make(lab, lab.slide().path("review.json"));
          return lab.exporting().as(User.ANNOTATOR).run();
        });
  }

  private static String cell(String members) {
    return cell(2, "0", members);
  }

  private static String cell(int image, String key, String members) {
    return "\"test_id\": \"s1\", \"cells\": [{\"img_num\": "
        + image
        + ", \"key\": \""
        + key
        + "\", \"instrument\": {\"class\": 4, \"box\": [10, 9, 12, 14]}, "
        + members
        + "}]";
  }

  private static Fault said(String name, String members, String word) {
    return said(name, members, word, 1);
  }

  private static Fault said(String name, String members, String word, int status) {
    return Fault.of(
        name,
        "a review of this version",
        Promise.reviewIsDoubtful(status).saying(word),
        lab -> {
          lab.slide()
              .file(
                  "review.json",
                  "{\"format_version\": \"1.0\", \"app_version\": \"0.1.0\", \"next_added\": 1,"
                      + " \"fields_viewed\": [], \"added\": [], \"unmatched\": [], \"history\": [],"
                      + members
                      + "}");
          return lab.export();
        });
  }
}
