package org.leukostack.jpeg;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.leukostack.bench.SampleStack;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One whole plane for the screen, by the reader in use and by the JDK's. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class WholePlaneBenchmark {

  private final RegionReader jdk = new JdkRegionReader();
  private byte[] jpeg = new byte[0];

  @Setup
  public void load() throws IOException, InterruptedException {
    jpeg = SampleStack.load().middleJpeg();
  }

  @Benchmark
  public ArgbPicture ours() throws JpegException {
    return Jpegs.reader().readWhole(jpeg);
  }

  @Benchmark
  public ArgbPicture jdk() throws JpegException {
    return jdk.readWhole(jpeg);
  }
}
