package org.leukostack.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;

/** Draws on the pages of a sheet from the top down; a page that is full is written away. */
final class SheetPages implements AutoCloseable {

  /** A4, in points. */
  static final float WIDTH = PDRectangle.A4.getWidth();

  static final float HEIGHT = PDRectangle.A4.getHeight();
  static final float MARGIN = 30;

  private static final float FOOT = 9;

  private final PDDocument document;
  private final SheetFonts fonts;
  private final String foot;
  private @Nullable PDPageContentStream content;
  private float top;
  private int pages;

  /**
   * @param foot stands at the bottom of each page, with its number behind it
   */
  SheetPages(PDDocument document, SheetFonts fonts, String foot) {
    this.document = document;
    this.fonts = fonts;
    this.foot = foot;
  }

  /** Whether so many points are left on the page. */
  boolean hasRoom(float points) {
    return content != null && top - points >= MARGIN + FOOT * 2;
  }

  /** The distance of the pen from the lower edge, in points. */
  float top() {
    return top;
  }

  /** Begins a page. */
  void next() throws IOException {
    close();
    PDPage page = new PDPage(new PDRectangle(WIDTH, HEIGHT));
    document.addPage(page);
    content = new PDPageContentStream(document, page);
    pages++;
    top = HEIGHT - MARGIN;
    text(foot + "   " + pages, MARGIN, MARGIN, FOOT, Ink.GREY);
  }

  /** Goes down. */
  void skip(float points) {
    top -= points;
  }

  /** The colours that are used, by their light in the three channels. */
  enum Ink {
    BLACK(0, 0, 0),
    GREY(0.35f, 0.35f, 0.35f),
    GREEN(0.05f, 0.45f, 0.2f),
    RED(0.75f, 0.1f, 0.1f),
    AMBER(0.6f, 0.4f, 0);

    private final float red;
    private final float green;
    private final float blue;

    Ink(float red, float green, float blue) {
      this.red = red;
      this.green = green;
      this.blue = blue;
    }
  }

  private PDPageContentStream pen() {
    if (content == null) {
      throw new IllegalStateException("No page was begun");
    }
    return content;
  }

  /** Writes a line of text, its baseline so far from the lower edge. */
  void text(String text, float left, float baseline, float size, Ink ink) throws IOException {
    PDPageContentStream pen = pen();
    pen.setNonStrokingColor(ink.red, ink.green, ink.blue);
    pen.beginText();
    pen.newLineAtOffset(left, baseline);
    for (SheetFonts.Run run : fonts.runs(text)) {
      pen.setFont(run.font(), size);
      pen.showText(run.text());
    }
    pen.endText();
  }

  /** Puts a JPEG, its left upper corner at the pen. */
  void picture(StripSpool.Stored strip, float left, float width, float height) throws IOException {
    PDImageXObject image =
        new PDImageXObject(
            document,
            new ByteArrayInputStream(strip.jpeg()),
            COSName.DCT_DECODE,
            strip.width(),
            strip.height(),
            8,
            PDDeviceRGB.INSTANCE);
    pen().drawImage(image, left, top - height, width, height);
  }

  /** Fills a polygon; x and y of each corner by turns. */
  void fill(List<Float> corners, Ink ink) throws IOException {
    PDPageContentStream pen = pen();
    pen.setNonStrokingColor(ink.red, ink.green, ink.blue);
    outline(corners);
    pen.fill();
  }

  /** Draws a line through points; x and y by turns. */
  void line(List<Float> points, Ink ink) throws IOException {
    PDPageContentStream pen = pen();
    pen.setStrokingColor(ink.red, ink.green, ink.blue);
    pen.setLineWidth(1.2f);
    outline(points);
    pen.stroke();
  }

  private void outline(List<Float> points) throws IOException {
    PDPageContentStream pen = pen();
    pen.moveTo(points.get(0), points.get(1));
    for (int i = 2; i < points.size(); i += 2) {
      pen.lineTo(points.get(i), points.get(i + 1));
    }
  }

  /** Ends the last page. */
  @Override
  public void close() throws IOException {
    if (content != null) {
      content.close();
      content = null;
    }
  }
}
