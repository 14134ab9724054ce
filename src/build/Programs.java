import java.io.IOException;
import java.util.List;
import java.util.spi.ToolProvider;

/** Runs other programs to their end; one that fails ends the build. */
final class Programs {

  private Programs() {}

  static void run(List<String> command) throws IOException, InterruptedException {
    int status = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (status != 0) {
      throw new IOException(command.getFirst() + " ended with status " + status);
    }
  }

  /** Says what the program said only if it failed. */
  static void runQuietly(ProcessBuilder program) throws IOException, InterruptedException {
    Process process = program.redirectErrorStream(true).start();
    byte[] said = process.getInputStream().readAllBytes();
    int status = process.waitFor();
    if (status != 0) {
      System.err.write(said);
      throw new IOException(program.command().getFirst() + " ended with status " + status);
    }
  }

  /** One of the JDK's own tools, in this process. */
  static void tool(String name, List<String> options) {
    ToolProvider tool = ToolProvider.findFirst(name).orElseThrow();
    int status = tool.run(System.out, System.err, options.toArray(String[]::new));
    if (status != 0) {
      throw new IllegalStateException(name + " ended with status " + status);
    }
  }
}
