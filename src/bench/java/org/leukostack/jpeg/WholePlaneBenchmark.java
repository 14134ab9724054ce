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

  private byte[] jpeg = new byte[0];
  private int width;
  private int height;

  @Setup
  public void load() throws IOException, InterruptedException {
    jpeg = SampleStack.load().middleJpeg();
    JpegHeader header = JpegHeader.parse(jpeg);
    width = header.width();
    height = header.height();
  }

  @Benchmark
  public ArgbPicture ours() throws JpegException {
    return Jpegs.reader().readWhole(jpeg);
  }

  @Benchmark
  public ArgbPicture jdk() {
    return PlainJdkReader.whole(jpeg, width, height);
  }
}
