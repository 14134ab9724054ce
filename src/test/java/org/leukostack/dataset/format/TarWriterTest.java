package org.leukostack.dataset.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leukostack.testing.Python;

/** Python's tarfile finds each member as it was added. */
class TarWriterTest {

  @TempDir Path temp;

  private static byte[] tar(Map<String, byte[]> members) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TarWriter tar = new TarWriter(out)) {
      for (Map.Entry<String, byte[]> member : members.entrySet()) {
        tar.add(member.getKey(), member.getValue());
      }
    }
    return out.toByteArray();
  }

  private static Map<String, byte[]> members() {
    Map<String, byte[]> members = new LinkedHashMap<>();
    members.put("slide_0.cls", "1".getBytes(StandardCharsets.US_ASCII));
    members.put("slide_0.jpg", new byte[1000]);
    members.put("empty.txt", new byte[0]);
    members.put("block.bin", new byte[512]);
    members.put("x".repeat(100), new byte[3]);
    members.put("y".repeat(101), new byte[4]);
    members.put("백혈구_0.json", "{}".getBytes(StandardCharsets.US_ASCII));
    members.put("z".repeat(989), new byte[5]); // the record of its name is 1,001 bytes long
    return members;
  }

  @Test
  void pythonReadsAllMembers() throws Exception {
    Python.assumeHas("tarfile");
    Path file = Files.write(temp.resolve("a.tar"), tar(members()));

    String listed = Python.run(TarWriterTest.class, "list-tar.py", file);

    StringBuilder expected = new StringBuilder();
    members()
        .forEach(
            (name, bytes) -> expected.append(bytes.length).append(' ').append(name).append('\n'));
    assertThat(listed).isEqualTo(expected.toString());
  }

  @Test
  void saysBeforehandHowLongAnArchiveBecomes() throws Exception {
    long sum = TarWriter.END_BYTES;
    for (Map.Entry<String, byte[]> member : members().entrySet()) {
      sum += TarWriter.bytes(member.getKey(), member.getValue().length);
    }

    assertThat(tar(members())).hasSize((int) sum).isEqualTo(tar(members()));
  }
}
