package org.leukostack.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the keys of the review ought to do, told again without the program: of its classes it uses
 * none, and it reads the analysis file itself.
 */
final class KeysModel {

  /** One cell, as a row of cells.csv says it; the strings of an unreviewed one are empty. */
  record Row(
      int image,
      String key,
      int prediction,
      List<Integer> location,
      String focus,
      String verdict,
      String reason,
      String comment,
      int preClass,
      List<Integer> box) {

    boolean isWhite() {
      return preClass > 1;
    }

    boolean isJudged() {
      return !verdict.isEmpty();
    }

    String name() {
      return image + "/" + key;
    }

    Row judged(String newVerdict, String newReason) {
      return new Row(
          image, key, prediction, location, focus, newVerdict, newReason, comment, preClass, box);
    }

    Row commented(String text) {
      return new Row(image, key, prediction, location, focus, verdict, reason, text, preClass, box);
    }

    Row classified(int number) {
      return new Row(
          image, key, prediction, location, focus, verdict, reason, comment, number, box);
    }

    Row boxed(List<Integer> newBox) {
      return new Row(image, key, prediction, location, focus, "", "", comment, preClass, newBox);
    }
  }

  private record Step(List<Row> before, List<Row> after, String where) {}

  private final Deque<Step> done = new ArrayDeque<>();
  private final Deque<Step> undone = new ArrayDeque<>();
  private final List<String> walk = new ArrayList<>();
  private List<Row> rows;
  private String at;
  private int added;

  KeysModel(Path slide) throws Exception {
    JsonNode root =
        JsonMapper.builder()
            .build()
            .readTree(Files.readString(slide.resolve("analyze_result.json")));
    Map<Integer, List<Row>> byImage = new TreeMap<>();
    root.propertyStream()
        .forEach(
            field -> {
              int image = Integer.parseInt(field.getKey()) + 1;
              List<Row> cells = new ArrayList<>();
              field
                  .getValue()
                  .path("cell_prediction")
                  .propertyStream()
                  .forEach(cell -> cells.add(row(image, cell.getKey(), cell.getValue())));
              byImage.put(image, cells);
            });
    rows = byImage.values().stream().flatMap(List::stream).toList();
    rows.stream().filter(Row::isWhite).map(Row::name).forEach(walk::add);
    at = walk.getFirst();
  }

  private static Row row(int image, String key, JsonNode cell) {
    int prediction = cell.path("prediction").asInt();
    List<Integer> location = new ArrayList<>();
    cell.path("location").forEach(n -> location.add(n.asInt()));
    return new Row(
        image,
        key,
        prediction,
        location,
        Integer.toString(cell.path("focus").asInt()),
        "",
        "",
        "",
        prediction,
        location);
  }

  List<Row> rows() {
    return rows;
  }

  String at() {
    return at;
  }

  Row here() {
    return row(at);
  }

  private Row row(String name) {
    return rows.stream().filter(r -> r.name().equals(name)).findFirst().orElseThrow();
  }

  long unjudged() {
    return unreviewed().size();
  }

  private void act(List<Row> after, String where) {
    done.push(new Step(rows, after, where));
    undone.clear();
    rows = after;
  }

  private void change(Row changed) {
    act(rows.stream().map(r -> r.name().equals(changed.name()) ? changed : r).toList(), at);
  }

  void judge(String verdict, String reason) {
    change(here().judged(verdict, reason));
  }

  /** Of many cells, in one act. */
  void judge(Collection<String> names, String verdict) {
    change(names, row -> row.judged(verdict, ""));
  }

  /** Of many cells, in one act. */
  void classify(Collection<String> names, int number) {
    change(names, row -> row.classified(number));
  }

  private void change(Collection<String> names, UnaryOperator<Row> how) {
    act(rows.stream().map(r -> names.contains(r.name()) ? how.apply(r) : r).toList(), at);
  }

  /** The cells that Right and Left walk, without a verdict. */
  List<String> unreviewed() {
    return walk.stream().filter(name -> !row(name).isJudged()).toList();
  }

  /** How many acts are in force. */
  int acts() {
    return done.size();
  }

  void comment(String text) {
    change(here().commented(text));
  }

  void classify(int number) {
    change(here().classified(number));
  }

  void box(int dx, int dy, int dw, int dh) {
    List<Integer> box = here().box();
    change(
        here().boxed(List.of(box.get(0) + dx, box.get(1) + dy, box.get(2) + dw, box.get(3) + dh)));
  }

  void add(List<Integer> box) {
    Row before = here();
    String key = "added-" + ++added;
    Row cell =
        new Row(
            before.image(), key, before.preClass(), box, "", "", "", "", before.preClass(), box);
    List<Row> after = new ArrayList<>(rows);
    int last = 0;
    for (int i = 0; i < after.size(); i++) {
      last = after.get(i).image() == before.image() ? i : last;
    }
    after.add(last + 1, cell);
    act(Collections.unmodifiableList(after), cell.name());
    walk.add(walk.indexOf(lastWalked(before.image())) + 1, cell.name());
    at = cell.name();
  }

  private String lastWalked(int image) {
    return walk.stream()
        .filter(name -> row(name).image() == image)
        .reduce((a, b) -> b)
        .orElseThrow();
  }

  void right() {
    at = walk.get(Math.min(walk.indexOf(at) + 1, walk.size() - 1));
  }

  /** On to the next unreviewed cell, from the start again after the end; or nowhere. */
  void advance() {
    int here = walk.indexOf(at);
    for (int i = 1; i < walk.size(); i++) {
      String name = walk.get((here + i) % walk.size());
      if (!row(name).isJudged()) {
        at = name;
        return;
      }
    }
  }

  void undo() {
    Step step = done.pop();
    undone.push(step);
    rows = step.before();
    at = step.where();
  }

  void redo() {
    Step step = undone.pop();
    done.push(step);
    rows = step.after();
    at = step.where();
  }
}
