package org.leukostack.demo;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Takes the pictures of a field, plane by plane. All that does not change with the plane is painted
 * once, sharp: two layers of red cells and a sprite for every other body. Its memory (about 75 MB)
 * is used again for the next field; not for use by two threads.
 */
final class PlanePainter {

  private static final int WIDTH = FieldScene.WIDTH;
  private static final int HEIGHT = FieldScene.HEIGHT;

  /** The empty smear in the middle plane, and what each further plane adds, as miLab's do. */
  private static final double[] LAMP = {224, 222, 217};

  private static final double[] LAMP_PER_PLANE = {2.0, 1.7, 2.9};

  private static final double FALL_OFF = 0.045;
  private static final double FILM = 0.022;
  private static final float NOISE = 1.0f;
  private static final int NOISE_SIDE = 512;

  /** Radius in pixels, with a point. */
  private static final int LARGEST_RED_CELL = 44;

  private final RedCellLayer[] freeLayers = new RedCellLayer[FieldScene.FREE_LAYERS];
  private final List<RedCellLayer> layers = new ArrayList<>();
  private final Blur blur = new Blur(WIDTH, HEIGHT);
  private final BufferedImage image =
      new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
  private final byte[] bgr = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
  private final float[] density = new float[WIDTH];
  private final float[] fallOff = new float[WIDTH];
  private final float[] noise = new float[NOISE_SIDE * NOISE_SIDE];
  private final List<Sprite> sprites = new ArrayList<>();
  private long seed;

  PlanePainter() {
    for (int i = 0; i < freeLayers.length; i++) {
      freeLayers[i] = new RedCellLayer(0, 0, WIDTH, HEIGHT);
    }
    for (int x = 0; x < WIDTH; x++) {
      double aside = (x - 900) / 1100.0;
      fallOff[x] = (float) (FALL_OFF * aside * aside);
    }
    SplittableRandom random = new SplittableRandom(20);
    for (int i = 0; i < noise.length; i++) {
      double sum = 0;
      for (int k = 0; k < 4; k++) {
        sum += random.nextDouble(-1, 1);
      }
      noise[i] = NOISE * (float) (0.87 * sum);
    }
    // A colour sensor's noise is not from pixel to pixel: colours are filled in from neighbours.
    new Blur(NOISE_SIDE, NOISE_SIDE).gaussian(noise, noise, NOISE_SIDE, NOISE_SIDE, 0.55);
  }

  /** Paints all that is in the field, for the planes to come. */
  void prepare(FieldScene scene) {
    seed = scene.seed();
    Texture film = new Texture(seed);
    layers.clear();
    for (int i = 0; i < FieldScene.FREE_LAYERS + scene.whiteCells().size(); i++) {
      RedCellLayer layer = i < freeLayers.length ? freeLayers[i] : layerAround(scene, i);
      layer.clear(scene.layerDepth(i));
      layers.add(layer);
    }
    spreadFilm(freeLayers[0].sharp, film);
    for (RedCell cell : scene.redCells()) {
      layers.get(cell.layer()).paint(cell);
    }
    sprites.clear();
    scene.whiteCells().forEach(cell -> sprites.add(WhiteCellPainter.paint(cell)));
    scene.platelets().forEach(platelet -> sprites.add(platelet.paint()));
  }

  private static RedCellLayer layerAround(FieldScene scene, int layer) {
    Box box = scene.whiteCells().get(layer - FieldScene.FREE_LAYERS).box();
    int more = 2 * LARGEST_RED_CELL + Sprite.MARGIN;
    return new RedCellLayer(
        box.x() - more, box.y() - more, box.width() + 2 * more, box.height() + 2 * more);
  }

  /** The dried plasma between the cells is not quite even. */
  private static void spreadFilm(float[] layer, Texture film) {
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        double streak =
            film.at(0.8 * x + 0.6 * y, 0.8 * y - 0.6 * x, 41) + film.at(x - y, x + y, 190);
        layer[y * WIDTH + x] = (float) (FILM * streak);
      }
    }
  }

  /** The picture of a plane; valid until the next one is taken. */
  BufferedImage take(int plane) {
    layers.forEach(layer -> layer.focus(plane, blur));
    List<Sprite> seen = new ArrayList<>();
    for (Sprite sprite : sprites) {
      seen.add(sprite.defocused(plane - sprite.depth, blur));
    }
    SplittableRandom random = new SplittableRandom(seed + plane);
    for (int y = 0; y < HEIGHT; y++) {
      for (int colour = 0; colour < Stain.COLOURS; colour++) {
        gatherDensity(y, colour, seen);
        double lamp = LAMP[colour] + LAMP_PER_PLANE[colour] * (plane - 5);
        develop(y, colour, (float) lamp, random.nextInt());
      }
    }
    return image;
  }

  byte[] pixels() {
    return bgr;
  }

  private void gatherDensity(int y, int colour, List<Sprite> seen) {
    double up = (y - HEIGHT / 2) / 1100.0;
    float fallOffHere = (float) (FALL_OFF * up * up);
    for (int x = 0; x < WIDTH; x++) {
      density[x] = fallOff[x] + fallOffHere;
    }
    for (RedCellLayer layer : layers) {
      layer.addTo(density, y, colour);
    }
    for (Sprite sprite : seen) {
      addSprite(density, sprite, y - sprite.y, colour);
    }
  }

  private static void addSprite(float[] row, Sprite sprite, int y, int colour) {
    if (y < 0 || y >= sprite.height) {
      return;
    }
    int from = Math.max(0, -sprite.x);
    int to = Math.min(sprite.width, WIDTH - sprite.x);
    float[] density = sprite.density[colour];
    for (int x = from; x < to; x++) {
      row[sprite.x + x] += density[y * sprite.width + x];
    }
  }

  private void develop(int y, int colour, float lamp, int noiseStart) {
    int noiseRow = (noiseStart >>> 16 & NOISE_SIDE - 1) * NOISE_SIDE;
    int out = y * WIDTH * 3 + 2 - colour;
    for (int x = 0; x < WIDTH; x++) {
      float grain = noise[noiseRow + (x + noiseStart & NOISE_SIDE - 1)];
      float light = lamp * Stain.transmission(density[x]) + grain + 0.5f;
      bgr[out + 3 * x] = (byte) (light < 0 ? 0 : Math.min((int) light, 255));
    }
  }
}
