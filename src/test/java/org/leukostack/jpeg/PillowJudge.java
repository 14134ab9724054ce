package org.leukostack.jpeg;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leukostack.jpeg.RegionReader.Decoded;

/** Collects what our decoder made of whole files, damaged ones too, and has Pillow judge it. */
final class PillowJudge {

  private final RegionReader reader = Jpegs.reader();
  private final List<String> names = new ArrayList<>();
  private final List<byte[]> files = new ArrayList<>();
  private final List<Ours> ours = new ArrayList<>();

  /**
   * What our decoder made of a file.
   *
   * @param words of the damage or the refusal
   * @param byDesign whether Pillow may make something else of it
   */
  private record Ours(String digest, String words, boolean byDesign) {
    static Ours of(Decoded decoded) {
      boolean smoothed = decoded.damage().contains(JpegDamage.SCANS_MISSING);
      return new Ours(Pillow.digest(decoded), decoded.damage().toString(), smoothed);
    }

    static Ours of(JpegException refusal) {
      boolean byDesign =
          switch (refusal.reason()) {
            case TRUNCATED, TOO_LARGE, TOO_MANY_SCANS -> true;
            case UNSUPPORTED -> "arithmetic coding".equals(refusal.getMessage());
            case EMPTY, NOT_JPEG, CORRUPT -> false;
          };
      return new Ours(Pillow.REFUSED, refusal.toString(), byDesign);
    }
  }

  /** Decodes a file, and notes it; null if our decoder refuses it. */
  @Nullable Decoded decode(String name, byte[] jpeg) {
    names.add(name);
    files.add(jpeg.clone());
    try {
      JpegHeader header = JpegHeader.parse(jpeg);
      Region whole = new Region(0, 0, header.width(), header.height());
      Decoded decoded = reader.read(jpeg, List.of(whole));
      ours.add(Ours.of(decoded));
      return decoded;
    } catch (JpegException e) {
      ours.add(Ours.of(e));
      return null;
    }
  }

  /**
   * Where Pillow decides otherwise: it has other pixels or another comment, takes what we refuse,
   * or refuses what we take. Not counted are those whose missing scans it smooths over, which our
   * decoder reports, and those cut off, larger than planes are, or of arithmetic codes, which it
   * refuses.
   */
  List<String> disputed(Path folder) throws IOException {
    List<String> theirs = Pillow.digests(files, folder);
    List<String> disputed = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      Ours made = ours.get(i);
      if (!made.digest.equals(theirs.get(i)) && !made.byDesign) {
        disputed.add(names.get(i) + ": " + made.words + ", Pillow: " + theirs.get(i));
      }
    }
    return disputed;
  }
}
