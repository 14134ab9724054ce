package org.leukostack.jpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.leukostack.jpeg.JpegException.Reason;
import org.leukostack.testing.ChildJvm;

/**
 * What a picture takes of the memory is reckoned before: in a small heap it is refused, and told.
 */
class SmallHeapTest {

  private static final int[] EDGES = {100, 1_000, 1_500, 2_000, 2_500, 3_000, 4_000, 7_000};

  @Test
  void whatDoesNotFitIsRefusedAndNeverRunsOut() throws Exception {
    Process process =
        ChildJvm.of(
                List.of("-Xmx48m", "-XX:+UseSerialGC", "-Djava.awt.headless=true"), Decoding.class)
            .redirectErrorStream(true)
            .start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(told).isZero();
    List<String> lines = told.lines().toList();
    assertThat(lines).as(told).hasSize(2 * EDGES.length);
    assertThat(lines.getFirst()).isEqualTo("100 free: picture");
    assertThat(lines.get(EDGES.length - 1)).isEqualTo("7000 free: TOO_LARGE");
    assertThat(lines).as(told).anyMatch(line -> line.equals("1000 free: picture"));
    assertThat(lines).as(told).noneMatch(line -> line.contains("free") && line.contains("short"));
    assertThat(lines).as(told).contains("7000 crowded: TOO_LARGE", "100 crowded: picture");
  }

  /** Decodes pictures of growing sizes, with the heap for itself and then beside what fills it. */
  static final class Decoding {

    private Decoding() {}

    public static void main(String[] args) throws Exception {
      decodeAll("free");
      byte[] others = new byte[20 << 20];
      decodeAll("crowded");
      others[0]++;
    }

    private static void decodeAll(String how) throws Exception {
      for (int edge : EDGES) {
        byte[] jpeg = LyingSizeTest.claiming(edge, edge);
        Set<String> outcomes = new TreeSet<>();
        outcomes.add(outcome(() -> Jpegs.reader().readWhole(jpeg)));
        List<Region> all = List.of(new Region(0, 0, edge, edge));
        outcomes.add(outcome(() -> Jpegs.reader().read(jpeg, all)));
        List<Region> corner = List.of(new Region(edge - 9, edge - 9, 9, 9));
        outcomes.add(outcome(() -> Jpegs.reader().read(jpeg, corner)));
        System.out.println(
            edge + " " + how + ": " + outcomes.stream().collect(Collectors.joining(" or ")));
      }
    }

    private static String outcome(Callable<?> decoding) throws Exception {
      try {
        decoding.call();
        return "picture";
      } catch (JpegException e) {
        if (e.reason() != Reason.TOO_LARGE) {
          throw e;
        }
        return "TOO_LARGE";
      } catch (OutOfMemoryError e) { // says nothing of the file, and is not taken for a fault of it
        return "short";
      }
    }
  }
}
