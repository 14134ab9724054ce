package org.leukostack.batch;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import org.leukostack.Main;

/** The program, which says at its end what it took: seconds of all cores, and its most memory. */
final class MeasuredCommand {

  private static final double NANOS = 1e9;
  private static final long MEGABYTE = 1 << 20;

  private MeasuredCommand() {}

  /**
   * @param args of the program
   */
  public static void main(String[] args) {
    Runtime.getRuntime().addShutdownHook(new Thread(MeasuredCommand::tell));
    Main.main(args);
  }

  private static void tell() {
    com.sun.management.OperatingSystemMXBean system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    System.out.printf(
        "%ncpu %.1f s, most %d MB%n", system.getProcessCpuTime() / NANOS, most() / MEGABYTE);
  }

  /** The resident set of the process at its largest, or where nobody knows it, the heap. */
  private static long most() {
    try {
      return Files.readAllLines(Path.of("/proc/self/status")).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) << 10)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return ManagementFactory.getMemoryPoolMXBeans().stream()
          .map(MemoryPoolMXBean::getPeakUsage)
          .mapToLong(usage -> usage.getUsed())
          .sum();
    }
  }
}
