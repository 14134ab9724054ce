package org.leukostack.dataset.format;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.leukostack.dataset.DataSet;
import org.leukostack.dataset.DataSet.Planes;
import org.leukostack.dataset.FormatWriter;
import org.leukostack.dataset.Label;
import org.leukostack.dataset.Sample;
import org.leukostack.dataset.Split;
import org.leukostack.jpeg.JpegEncoder;
import org.leukostack.jpeg.Jpegs;
import org.leukostack.jpeg.Picture;
import org.leukostack.json.Json;

/**
 * Shards of a WebDataset: {@code <split>-000000.tar} and so on, whose members that have a name in
 * common up to the first dot are one cell. Each cell has the same members.
 */
public final class WebDatasetWriter implements FormatWriter {

  private static final long MOST_BYTES = 1_000_000_000;

  private final long mostBytes;

  public WebDatasetWriter() {
    this(MOST_BYTES);
  }

  /**
   * @param mostBytes that a shard has; more only if one cell takes them
   */
  WebDatasetWriter(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  @Override
  public void write(DataSet set, Path into) throws IOException, InterruptedException {
    Members members = new Members(set);
    for (Split split : Split.values()) {
      write(set.samples(split), members, into, split.spelling());
    }
  }

  private void write(List<Sample> samples, Members members, Path into, String split)
      throws IOException, InterruptedException {
    int shard = 0;
    int next = 0;
    Map<String, byte[]> sample = next < samples.size() ? members.of(samples.get(next)) : Map.of();
    while (next < samples.size()) {
      Path file = into.resolve(String.format(Locale.ROOT, "%s-%06d.tar", split, shard++));
      long bytes = TarWriter.END_BYTES;
      try (TarWriter tar = new TarWriter(new BufferedOutputStream(Files.newOutputStream(file)))) {
        do {
          bytes += bytes(sample);
          for (Map.Entry<String, byte[]> member : sample.entrySet()) {
            tar.add(member.getKey(), member.getValue());
          }
          next++;
          sample = next < samples.size() ? members.of(samples.get(next)) : Map.of();
        } while (next < samples.size() && bytes + bytes(sample) <= mostBytes);
      }
    }
  }

  private static long bytes(Map<String, byte[]> members) {
    return members.entrySet().stream()
        .mapToLong(member -> TarWriter.bytes(member.getKey(), member.getValue().length))
        .sum();
  }

  /** What a shard has of a cell. */
  private static final class Members {

    private final DataSet set;
    private final List<String> labels;
    private final SampleKeys keys;
    private final int longestStack;
    private final Map<Integer, byte[]> black = new TreeMap<>();

    Members(DataSet set) {
      this.set = set;
      labels = set.labels().stream().map(Label::name).toList();
      keys = new SampleKeys(set);
      longestStack = set.samples().stream().mapToInt(Sample::stackSize).max().orElse(0);
    }

    Map<String, byte[]> of(Sample sample) throws IOException, InterruptedException {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      String key = keys.of(sample) + ".";
      Map<String, byte[]> members = new LinkedHashMap<>();
      members.put(key + "cls", text(Integer.toString(labels.indexOf(sample.label()))));
      members.put(key + "json", text(Json.text(Json.MAPPER.valueToTree(CellFacts.of(sample)))));
      members.put(key + "jpg", crop(sample, sample.best()));
      if (set.planes() == Planes.ALL) {
        int digits = Integer.toString(longestStack - 1).length();
        for (int k = 0; k < longestStack; k++) {
          members.put(
              key + String.format(Locale.ROOT, "%0" + digits + "d.jpg", k), crop(sample, k));
        }
      }
      return members;
    }

    /** A plane that is missing is black, as in a strip. */
    private byte[] crop(Sample sample, int stackNumber) throws IOException {
      return sample.stackNumbers().contains(stackNumber)
          ? Files.readAllBytes(sample.cropFile(stackNumber))
          : black.computeIfAbsent(sample.window().size(), Members::black);
    }

    private static byte[] black(int size) {
      JpegEncoder encoder = Jpegs.encoder();
      return encoder.encode(Picture.black(size, size, 3));
    }

    private static byte[] text(String text) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
  }
}
