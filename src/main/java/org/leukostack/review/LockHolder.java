package org.leukostack.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leukostack.json.Json;
import org.leukostack.json.JsonFile;
import org.leukostack.json.NotJsonException;
import tools.jackson.databind.JsonNode;

/**
 * The process that holds the lock of a slide.
 *
 * @param user empty if unknown
 * @param host empty if unknown
 * @param pid of the process; 0 if unknown
 * @param since when; null if unknown
 */
public record LockHolder(String user, String host, long pid, @Nullable Instant since) {

  /** An unknown holder. */
  public static final LockHolder UNKNOWN = new LockHolder("", "", 0, null);

  private static final Path LINUX_HOST_NAME = Path.of("/proc/sys/kernel/hostname");

  static LockHolder thisProcess(Instant since) {
    return new LockHolder(
        System.getProperty("user.name", ""), hostName(), ProcessHandle.current().pid(), since);
  }

  /** Without a DNS look-up, which may block. */
  private static String hostName() {
    try {
      return Files.readString(LINUX_HOST_NAME).strip();
    } catch (IOException e) {
      return Stream.of("COMPUTERNAME", "HOSTNAME", "HOST")
          .map(System::getenv)
          .filter(name -> name != null && !name.isBlank())
          .findFirst()
          .orElse("");
    }
  }

  String note() {
    return Json.text(
        Json.object()
            .put("user", user)
            .put("host", host)
            .put("pid", pid)
            .put("since", String.valueOf(since)));
  }

  static LockHolder ofNote(String note) {
    try {
      JsonNode node = JsonFile.parse(note);
      String user = Json.string(node, "user");
      String host = Json.string(node, "host");
      JsonNode pid = node.path("pid");
      return new LockHolder(
          user == null ? "" : user,
          host == null ? "" : host,
          pid.canConvertToLong() ? pid.longValue() : 0,
          Json.time(node, "since"));
    } catch (NotJsonException e) {
      return UNKNOWN;
    }
  }
}
