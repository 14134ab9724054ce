package org.leukostack.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.leukostack.export.ExportRequest;
import org.leukostack.model.PreClass;
import org.leukostack.review.CellId;
import org.leukostack.review.ReviewedCell;
import org.leukostack.review.Verdict;
import org.leukostack.sheet.SheetPages.Ink;

/**
 * Lays a contact sheet out: a heading, then class by class a row for each cell.
 *
 * @param sharpest stack number of the sharpest plane of each cell that has a strip
 */
record SheetLayout(
    PDDocument document,
    SheetFonts fonts,
    SheetText text,
    StripSpool spool,
    Map<CellId, Integer> sharpest) {

  /** Distance of lines, in sizes of their letters. */
  private static final float LINE = 1.25f;

  /** Of the words beside a strip. */
  private static final float LABEL_WIDTH = 108;

  private static final float STRIP_LEFT = SheetPages.MARGIN + LABEL_WIDTH + 6;
  private static final float STRIP_WIDTH = SheetPages.WIDTH - SheetPages.MARGIN - STRIP_LEFT;

  /** A short stack is not drawn larger than that. */
  private static final float MOST_HEIGHT = 60;

  /** Room for the numbers and marks below a strip. */
  private static final float CAPTION = 11;

  /** Of the words beside a strip of ten planes. */
  private static final int MOST_LINES = 6;

  private static final float GAP = 3;

  /**
   * Draws all pages.
   *
   * @param leftOut how much of the slide could not be cut
   */
  void draw(ExportRequest of, SortedMap<PreClass, List<ReviewedCell>> classes, int leftOut)
      throws IOException {
    classes
        .values()
        .forEach(cells -> cells.forEach(cell -> label(cell).forEach(this::knowLetters)));
    classes.keySet().forEach(c -> knowLetters(text.className().apply(c)));
    try (SheetPages pages = new SheetPages(document, fonts, of.testId())) {
      pages.next();
      heading(pages, of, leftOut);
      for (Map.Entry<PreClass, List<ReviewedCell>> one : classes.entrySet()) {
        String name = text.className().apply(one.getKey());
        double share = (double) one.getValue().size() / sharpest.size();
        String title = text.words().get("sheet.class", name, one.getValue().size(), share);
        boolean isFirst = true;
        for (ReviewedCell cell : one.getValue()) {
          StripSpool.Stored strip = spool.get(cell.id()).orElseThrow();
          float height = height(strip);
          float needed = height + CAPTION + GAP + (isFirst ? Type.HEADING.size * 2 : 0);
          if (!pages.hasRoom(needed)) {
            pages.next();
            if (!isFirst) {
              line(pages, text.words().get("sheet.continued", title), Type.TEXT.size, Ink.GREY);
              pages.skip(GAP);
            }
          }
          if (isFirst) {
            pages.skip(Type.HEADING.size * 0.5f);
            line(pages, title, Type.HEADING.size, Ink.BLACK);
            pages.skip(GAP);
            isFirst = false;
          }
          row(pages, cell, strip, height);
        }
      }
    }
  }

  private void knowLetters(String text) {
    fonts.width(text, Type.TEXT.size);
  }

  private void heading(SheetPages pages, ExportRequest of, int leftOut) throws IOException {
    line(pages, of.testId(), Type.TITLE.size, Ink.BLACK);
    pages.skip(2);
    String reading = of.slide().terms().name().text();
    line(
        pages,
        text.words().get("sheet.what." + of.which(), sharpest.size(), reading, of.cropSize()),
        Type.TEXT.size,
        Ink.BLACK);
    legend(pages);
    if (leftOut > 0) {
      line(pages, text.words().get("sheet.leftOut", leftOut), Type.TEXT.size, Ink.RED);
    }
    if (fonts.isRomanised()) {
      line(pages, text.words().get("sheet.romanised"), Type.TEXT.size, Ink.RED);
    }
    if (!fonts.missing().isEmpty()) {
      line(
          pages,
          text.words().get("sheet.missing", fonts.missing().size()),
          Type.TEXT.size,
          Ink.RED);
    }
  }

  private void legend(SheetPages pages) throws IOException {
    pages.skip(Type.TEXT.size);
    float at = SheetPages.MARGIN;
    for (Mark mark : Mark.values()) {
      draw(pages, mark, at + 3, pages.top() + 2.5f, 3);
      String says = text.words().get("sheet.mark." + mark);
      pages.text(says, at + 9, pages.top(), Type.TEXT.size, Ink.BLACK);
      at += 9 + fonts.width(says, Type.TEXT.size) + 12;
    }
    pages.skip(Type.TEXT.size * (LINE - 1));
  }

  private static float height(StripSpool.Stored strip) {
    return Math.min(MOST_HEIGHT, STRIP_WIDTH * strip.height() / strip.width());
  }

  private void row(SheetPages pages, ReviewedCell cell, StripSpool.Stored strip, float height)
      throws IOException {
    pages.picture(strip, STRIP_LEFT, height * strip.width() / strip.height(), height);
    float baseline = pages.top() - Type.TEXT.size;
    Verdict verdict = cell.verdict();
    sign(pages, verdict, SheetPages.MARGIN + 3, baseline + 2.6f);
    List<String> lines = label(cell);
    for (int i = 0; i < lines.size(); i++) {
      float left = SheetPages.MARGIN + (i == 0 ? 9 : 0);
      float room = LABEL_WIDTH - (i == 0 ? 9 : 0);
      String fitting = fonts.fitting(lines.get(i), Type.TEXT.size, room);
      pages.text(fitting, left, baseline, Type.TEXT.size, i == 0 ? ink(verdict) : Ink.BLACK);
      baseline -= Type.TEXT.size * LINE;
    }
    int planes = strip.width() / strip.height();
    for (int k = 0; k < planes; k++) {
      float left = STRIP_LEFT + k * height;
      pages.text(
          Integer.toString(k), left + 1, pages.top() - height - 6, Type.SMALL.size, Ink.GREY);
      float at = left + 9;
      for (Mark mark : Mark.values()) {
        if (mark.isAt(k, cell, sharpest.getOrDefault(cell.id(), -1))) {
          draw(pages, mark, at, pages.top() - height - 4, 2.6f);
          at += 8;
        }
      }
    }
    pages.skip(height + CAPTION + GAP);
  }

  /** At most as many lines as a row has: verdict, place, who and what class it was, comment. */
  private List<String> label(ReviewedCell cell) {
    List<String> lines = new ArrayList<>();
    String verdict = text.words().get("sheet.verdict." + cell.verdict());
    lines.add(
        cell.review().reason() == null
            ? verdict
            : verdict + ": " + text.words().get("sheet.reason." + cell.review().reason()));
    lines.add(
        text.words()
            .get(
                "sheet.cell",
                Integer.toString(cell.id().imageNumber()),
                cell.original().cellKey()));
    String reviewer = cell.review().reviewer();
    String who = reviewer == null ? "" : reviewer;
    if (!cell.isAdded() && !cell.preClass().equals(cell.original().preClass())) {
      String was =
          text.words().get("sheet.was", text.className().apply(cell.original().preClass()));
      who = who.isEmpty() ? was : who + ", " + was;
    }
    if (!who.isEmpty()) {
      lines.add(who);
    }
    String comment = cell.review().comment().strip();
    if (!comment.isEmpty()) {
      lines.addAll(fonts.lines(comment, Type.TEXT.size, LABEL_WIDTH, MOST_LINES - lines.size()));
    }
    return lines;
  }

  private void line(SheetPages pages, String words, float size, Ink ink) throws IOException {
    pages.skip(size);
    float room = SheetPages.WIDTH - 2 * SheetPages.MARGIN;
    pages.text(fonts.fitting(words, size, room), SheetPages.MARGIN, pages.top(), size, ink);
    pages.skip(size * (LINE - 1));
  }

  private static Ink ink(Verdict verdict) {
    return switch (verdict) {
      case UNREVIEWED -> Ink.GREY;
      case ACCEPTED -> Ink.GREEN;
      case REJECTED -> Ink.RED;
      case FLAGGED -> Ink.AMBER;
    };
  }

  /** A sign of its own for each verdict, told apart without its colour. */
  private static void sign(SheetPages pages, Verdict verdict, float x, float y) throws IOException {
    Ink ink = ink(verdict);
    float r = 2.6f;
    switch (verdict) {
      case UNREVIEWED -> pages.line(List.of(x - r, y, x, y + r, x + r, y, x, y - r, x - r, y), ink);
      case ACCEPTED -> pages.line(List.of(x - r, y, x - r / 3, y - r, x + r, y + r), ink);
      case REJECTED -> {
        pages.line(List.of(x - r, y - r, x + r, y + r), ink);
        pages.line(List.of(x - r, y + r, x + r, y - r), ink);
      }
      case FLAGGED -> {
        pages.line(List.of(x - r, y - r, x - r, y + r), ink);
        pages.fill(List.of(x - r, y + r, x + r, y + r / 2, x - r, y), ink);
      }
    }
  }

  /** What is written, by its size in points. */
  private enum Type {
    TITLE(14),
    HEADING(10.5f),
    TEXT(7.5f),
    SMALL(5.5f);

    private final float size;

    Type(float size) {
      this.size = size;
    }
  }

  /** What is marked below a plane, as the window marks it. */
  private enum Mark {
    INSTRUMENT,
    SHARPEST,
    CHOSEN;

    private boolean isAt(int k, ReviewedCell cell, int sharpest) {
      return switch (this) {
        case INSTRUMENT -> cell.original().focus().orElse(-1) == k;
        case SHARPEST -> sharpest == k;
        case CHOSEN -> cell.chosenFocus().orElse(-1) == k;
      };
    }
  }

  private static void draw(SheetPages pages, Mark mark, float x, float y, float r)
      throws IOException {
    switch (mark) {
      case INSTRUMENT -> pages.fill(List.of(x - r, y, x, y + r, x + r, y, x, y - r), Ink.BLACK);
      case SHARPEST -> pages.fill(polygon(x, y, r * 1.15f, 10, 0.45f), Ink.BLACK);
      case CHOSEN -> pages.fill(polygon(x, y, r * 0.9f, 16, 1), Ink.BLACK);
    }
  }

  /** Corners round a point, every second one at a part of the radius. */
  private static List<Float> polygon(float x, float y, float r, int corners, float inner) {
    List<Float> points = new ArrayList<>();
    for (int i = 0; i < corners; i++) {
      double angle = Math.PI / 2 + 2 * Math.PI * i / corners;
      double radius = i % 2 == 0 ? r : r * inner;
      points.add((float) (x + radius * StrictMath.cos(angle)));
      points.add((float) (y + radius * StrictMath.sin(angle)));
    }
    return points;
  }
}
