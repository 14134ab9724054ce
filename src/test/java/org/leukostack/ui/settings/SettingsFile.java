package org.leukostack.ui.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The file of the settings, as a person or another version writes it. */
public final class SettingsFile {

  private SettingsFile() {}

  /** Where it is in the folder of the settings. */
  public static Path in(Path config) {
    return config.resolve("settings.json");
  }

  public static void write(Path config, String json) throws IOException {
    Files.createDirectories(config);
    Files.writeString(in(config), json);
  }

  public static JsonNode read(Path config) throws IOException {
    return JsonMapper.shared().readTree(Files.readAllBytes(in(config)));
  }
}
