package org.leukostack.home;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of the installed product. */
public final class AppVersion {

  private AppVersion() {}

  /** As the build has it: {@code 0.1.0}. */
  public static String get() {
    try (InputStream file = AppVersion.class.getResourceAsStream("version.properties")) {
      Properties properties = new Properties();
      if (file != null) {
        properties.load(file);
      }
      return properties.getProperty("version", "?");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
