package org.leukostack.demo;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** A platelet of the smear: a small lilac disc with a few purple granules in its middle. */
record Platelet(double x, double y, Outline outline, double strength, double depth, long seed) {

  Box box() {
    return Box.around(
        x - outline.left() - 1,
        y - outline.top() - 1,
        x + outline.right() + 1,
        y + outline.bottom() + 1);
  }

  Sprite paint() {
    RandomGenerator random = new SplittableRandom(seed);
    Texture texture = new Texture(random.nextLong());
    Sprite sprite =
        new Sprite(
            x - outline.left(),
            y - outline.top(),
            x + outline.right(),
            y + outline.bottom(),
            depth);
    for (int py = 0; py < sprite.height; py++) {
      for (int px = 0; px < sprite.width; px++) {
        double dx = sprite.x + px - x;
        double dy = sprite.y + py - y;
        double radius = outline.towards(dx, dy);
        double away = Math.sqrt(dx * dx + dy * dy);
        double body = Curves.step(-1, 2.2, radius - away + 2 * (texture.at(dx, dy, 5) - 0.5));
        double grain = Curves.step(0.35, 0.75, texture.rough(dx + 50, dy, 4));
        double middle = Curves.bell(away / radius, 0.8);
        int pixel = py * sprite.width + px;
        sprite.add(pixel, Stain.PLATELET, strength * body * (0.45 + 0.4 * middle));
        sprite.add(pixel, Stain.AZUROPHIL_GRANULE, 0.75 * strength * body * middle * grain);
        sprite.thickness[pixel] = (float) (body * (0.25 + 0.15 * middle));
      }
    }
    return sprite;
  }
}
