package org.leukostack.jpeg;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.leukostack.bench.SampleStack;
import org.leukostack.crop.Cropper;
import org.leukostack.crop.Strip;
import org.leukostack.model.CropWindow;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

/** The JPEGs of one cell, ten crops and their strip, by our encoder and by the JDK's writer. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class CellFilesBenchmark {

  private final JpegEncoder ours = Jpegs.encoder();
  private final JdkEncoder jdk = new JdkEncoder();
  private List<Picture> pictures = List.of();

  @Setup
  public void cut() throws IOException, InterruptedException {
    SampleStack stack = SampleStack.load();
    CropWindow window = stack.cellWindow();
    Strip strip = new Strip(stack.jpegs().size(), window.size());
    List<Picture> cut = new ArrayList<>();
    for (byte[] jpeg : stack.jpegs()) {
      Picture crop = Cropper.cut(Jpegs.reader(), jpeg, List.of(window)).pictures().getFirst();
      strip.put(cut.size(), crop);
      cut.add(crop);
    }
    cut.add(strip.picture());
    pictures = List.copyOf(cut);
    for (Picture picture : pictures) {
      if (!Arrays.equals(ours.encode(picture), jdk.encode(picture))) {
        throw new IllegalStateException("the two encoders differ");
      }
    }
  }

  @TearDown
  public void close() {
    jdk.close();
  }

  @Benchmark
  public void ours(Blackhole files) {
    for (Picture picture : pictures) {
      files.consume(ours.encode(picture));
    }
  }

  @Benchmark
  public void jdk(Blackhole files) {
    for (Picture picture : pictures) {
      files.consume(jdk.encode(picture));
    }
  }
}
