package org.leukostack.jpeg;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/**
 * Valid JPEGs as others write them, drawn by chance: those of libjpeg-turbo's {@code cjpeg} and of
 * Pillow, some with other markers around the same data.
 */
final class ForeignJpeg {

  private static final String CJPEG = "/usr/bin/cjpeg";

  private static final String[] USUAL_SAMPLINGS = {
    "2x2,1x1,1x1",
    "2x1,1x1,1x1",
    "1x2,1x1,1x1",
    "1x1,1x1,1x1",
    "4x1,1x1,1x1",
    "1x4,1x1,1x1",
    "2x2,2x1,1x2",
    "1x1,2x2,2x2",
    "2x2,1x2,2x1",
    "4x2,1x1,2x2"
  };

  private static final int[][] NAMES = {
    {1, 2, 3}, {0, 1, 2}, {'R', 'G', 'B'}, {5, 9, 7}, {'"', '#', '$'}
  };

  private final SplittableRandom random;
  private final Path folder;

  /**
   * @param folder for what the encoders read and write
   */
  ForeignJpeg(SplittableRandom random, Path folder) {
    this.random = random;
    this.folder = folder;
  }

  static boolean hasEncoder() {
    return Files.isExecutable(Path.of(CJPEG));
  }

  /** Writes so many files, and returns them. */
  List<Path> write(int count) throws IOException, InterruptedException {
    List<Path> files = new ArrayList<>();
    List<String> forPillow = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Path target = folder.resolve(i + ".jpg");
      Path source = folder.resolve(i + ".ppm");
      boolean grey = chance(20);
      Files.write(source, portable(picture(), grey));
      if (chance(20)) {
        forPillow.add(pillow(source, target));
      } else {
        Files.write(target, patched(cjpeg(source, grey)));
      }
      files.add(target);
    }
    Pillow.encode(forPillow);
    return files;
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  @SafeVarargs
  private <T> T one(T... of) {
    return of[random.nextInt(of.length)];
  }

  private BufferedImage picture() {
    boolean tiny = random.nextBoolean();
    int width = tiny ? random.nextInt(1, 41) : random.nextInt(40, 261);
    int height = tiny ? random.nextInt(1, 41) : random.nextInt(40, 201);
    return InventedPicture.draw(random, width, height);
  }

  /** A PPM or PGM file. */
  private static byte[] portable(BufferedImage image, boolean grey) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String header = "P%d %d %d 255\n".formatted(grey ? 5 : 6, image.getWidth(), image.getHeight());
    out.writeBytes(header.getBytes(StandardCharsets.US_ASCII));
    for (int rgb :
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth())) {
      if (!grey) {
        out.write(rgb >> 16);
        out.write(rgb);
      }
      out.write(rgb >> 8);
    }
    return out.toByteArray();
  }

  private String pillow(Path source, Path target) {
    return String.join(
        " ",
        source.toString(),
        target.toString(),
        Integer.toString(random.nextInt(1, 101)),
        Integer.toString(random.nextInt(3)),
        Boolean.toString(random.nextBoolean()),
        Boolean.toString(random.nextBoolean()),
        one("", "word"));
  }

  private byte[] cjpeg(Path source, boolean grey) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(CJPEG));
    command.addAll(List.of("-quality", one("1", "10", "50", "75", "95", "100")));
    boolean rgb = !grey && chance(12);
    boolean becomesGrey = grey || (!rgb && chance(5));
    if (rgb) {
      command.add("-rgb");
    } else if (becomesGrey) {
      command.add("-grayscale");
    }
    if (!becomesGrey && chance(80)) {
      command.addAll(List.of("-sample", chance(25) ? anySampling() : one(USUAL_SAMPLINGS)));
    }
    if (chance(30)) {
      command.addAll(List.of("-restart", one("1", "2", "5B", "1B", "17B")));
    }
    switch (random.nextInt(10)) {
      case 0, 1 -> command.add("-progressive");
      case 2, 3, 4 -> command.addAll(List.of("-scans", script(progression(becomesGrey ? 1 : 3))));
      case 5 ->
          command.addAll(List.of("-scans", script(becomesGrey ? "0;" : one("0;1;2;", "0;1 2;"))));
      case 6 -> command.add("-optimize");
      default -> {}
    }
    Path target = folder.resolve("cjpeg.jpg");
    Files.deleteIfExists(target);
    command.addAll(List.of("-outfile", target.toString(), source.toString()));
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      throw new IOException("it does not end: " + command);
    }
    // more blocks a unit than there may be: another draw
    return process.exitValue() == 0 ? Files.readAllBytes(target) : cjpeg(source, grey);
  }

  private String anySampling() {
    String[] each = new String[3];
    Arrays.setAll(each, i -> random.nextInt(1, 5) + "x" + random.nextInt(1, 5));
    return String.join(",", each);
  }

  private String script(String text) throws IOException {
    return Files.writeString(folder.resolve("scans"), text).toString();
  }

  /** A scan script that has every bit of every coefficient, in any order that is allowed. */
  private String progression(int components) {
    List<List<String>> rest = new ArrayList<>(); // each has an order of its own
    List<String> refined = new ArrayList<>();
    StringBuilder script = new StringBuilder();
    int low = random.nextInt(3);
    List<Integer> all = new ArrayList<>(List.of(0, 1, 2).subList(0, components));
    if (random.nextBoolean()) {
      script.append(scan(all, 0, 0, 0, low));
    } else {
      all.forEach(c -> script.append(scan(List.of(c), 0, 0, 0, low)));
    }
    for (int bit = low; bit > 0; bit--) {
      refined.add(scan(all, 0, 0, bit, bit - 1));
    }
    rest.add(refined);
    for (int c : all) {
      int[] ends = one(new int[] {63}, new int[] {5, 63}, new int[] {20, 40, 63});
      int bits = random.nextInt(4);
      int first = 1;
      for (int end : ends) {
        List<String> band = new ArrayList<>(List.of(scan(List.of(c), first, end, 0, bits)));
        for (int bit = bits; bit > 0; bit--) {
          band.add(scan(List.of(c), first, end, bit, bit - 1));
        }
        rest.add(band);
        first = end + 1;
      }
    }
    rest.removeIf(List::isEmpty);
    while (!rest.isEmpty()) {
      List<String> some = rest.get(random.nextInt(rest.size()));
      script.append(some.removeFirst());
      rest.removeIf(List::isEmpty);
    }
    return script.toString();
  }

  private static String scan(List<Integer> components, int first, int last, int before, int after) {
    String names = String.join(",", components.stream().map(String::valueOf).toList());
    return "%s: %d-%d, %d, %d;%n".formatted(names, first, last, before, after);
  }

  /** The same data between other markers. */
  private byte[] patched(byte[] jpeg) {
    Segments segments = Segments.of(jpeg);
    boolean colour = segments.parts.get(segments.frame())[9] == 3;
    boolean plain = segments.marker(segments.frame()) != Markers.SOF2;
    if (colour && chance(25)) {
      segments.parts.removeIf(
          part -> isA(part, Markers.APP0) || (isA(part, Markers.APP14) && chance(50)));
      rename(segments, NAMES[random.nextInt(NAMES.length)]);
    }
    if (chance(20)) {
      insert(segments, Markers.APP14, "Adobe\0d\0\0\0\0" + (char) random.nextInt(3));
    }
    for (String comment : List.of("hello\n", "", "\u00e9\0\u00ff", "another")) {
      if (chance(10)) {
        insert(segments, Markers.COM, comment);
      }
    }
    if (chance(5)) {
      insert(segments, 0xE5, "x".repeat(random.nextInt(300)));
    }
    boolean standard =
        Arrays.equals(tables(jpeg), tables(TestPictures.jpeg(Picture.black(8, 8, colour ? 3 : 1))));
    if (plain && standard && random.nextBoolean()) {
      segments.parts.removeIf(part -> isA(part, Markers.DHT));
    }
    if (chance(15)) {
      fill(segments);
    }
    byte[] joined = segments.join();
    return chance(5) ? Arrays.copyOf(joined, joined.length + random.nextInt(50)) : joined;
  }

  private static byte[] tables(byte[] jpeg) {
    Segments segments = Segments.of(jpeg);
    segments.parts.removeIf(part -> !isA(part, Markers.DHT));
    return segments.join();
  }

  static boolean isA(byte[] part, int marker) {
    return part.length > 1 && (part[1] & 0xFF) == marker;
  }

  /** Gives the components other names, in the frame and in each scan. */
  static void rename(Segments segments, int... names) {
    byte[] frame = segments.parts.get(segments.frame());
    List<Byte> before = List.of(frame[10], frame[13], frame[16]);
    for (byte[] part : segments.parts) {
      if (isA(part, Markers.SOS)) {
        for (int i = 0; i < part[4]; i++) {
          part[5 + 2 * i] = (byte) names[before.indexOf(part[5 + 2 * i])];
        }
      }
    }
    for (int i = 0; i < 3; i++) {
      frame[10 + 3 * i] = (byte) names[i];
    }
  }

  /** Puts a segment behind the start of the image. */
  static void insert(Segments segments, int marker, String content) {
    ByteArrayOutputStream part = new ByteArrayOutputStream();
    int length = content.length() + 2;
    part.writeBytes(new byte[] {-1, (byte) marker, (byte) (length >> 8), (byte) length});
    part.writeBytes(content.getBytes(StandardCharsets.ISO_8859_1));
    segments.parts.add(1, part.toByteArray());
  }

  /** Puts fill bytes before some markers, those of restarts among them. */
  private void fill(Segments segments) {
    for (int i = segments.parts.size() - 1; i > 0; i--) {
      if (chance(30)) {
        byte[] bytes = new byte[random.nextInt(1, 5)];
        Arrays.fill(bytes, (byte) -1);
        segments.parts.add(i, bytes);
      }
    }
  }
}
