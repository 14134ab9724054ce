package org.leukostack.jpeg;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.leukostack.bench.SampleStack;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * One crop window out of one plane, by our decoder and by the JDK's, which is asked for the same
 * rectangle ({@code ImageReadParam.setSourceRegion}). Both get the file's bytes in memory and give
 * the same samples.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class WindowBenchmark {

  private static final int SIZE = 200;

  /** The left edge hardly matters: rows are read whole. */
  private static final int LEFT = 860;

  @Param({"0", "250", "500", "750", "1000"})
  int top;

  private byte[] jpeg = new byte[0];
  private List<Region> window = List.of();

  @Setup
  public void load() throws IOException, InterruptedException {
    jpeg = SampleStack.load().middleJpeg();
    window = List.of(new Region(LEFT, top, SIZE, SIZE));
    byte[] ourSamples = ours().pictures().getFirst().samples();
    byte[] jdkSamples = jdk().samples();
    if (!Arrays.equals(ourSamples, jdkSamples)) {
      throw new IllegalStateException("the two decoders differ");
    }
  }

  @Benchmark
  public RegionReader.Decoded ours() throws JpegException {
    return Jpegs.reader().read(jpeg, window);
  }

  @Benchmark
  public Picture jdk() {
    return PlainJdkReader.region(jpeg, window.getFirst());
  }
}
