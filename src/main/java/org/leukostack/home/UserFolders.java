package org.leukostack.home;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leukostack.files.NativeNames;

/**
 * The folders of the product in the user's account, by the conventions of the operating system.
 * They may not exist yet.
 *
 * <p>The system property {@code leukostack.home}, or else the environment variable {@code
 * LEUKOSTACK_HOME}, puts all of them into one folder.
 *
 * @param config for preferences
 * @param state for the log
 * @param data for what the user made
 */
public record UserFolders(Path config, Path state, Path data) {

  /** The system property that puts all folders into one. */
  public static final String HOME_PROPERTY = "leukostack.home";

  /** The environment variable that does the same. */
  static final String HOME_VARIABLE = "LEUKOSTACK_HOME";

  /** The folders of the user who runs this. */
  public static UserFolders ofThisUser() {
    String home = System.getProperty(HOME_PROPERTY, System.getenv(HOME_VARIABLE));
    if (home != null && !home.isBlank()) {
      return in(Path.of(home));
    }
    return of(System.getProperty("os.name", ""), System::getenv, userHome());
  }

  /**
   * The variable, or {@code user.home}, that names a folder of the product in letters which the
   * locale hides from Java.
   */
  public static Optional<String> garbledVariable() {
    String home = System.getProperty(HOME_PROPERTY, System.getenv(HOME_VARIABLE));
    if (home != null && !home.isBlank()) {
      return NativeNames.isGarbled(home) ? Optional.of(HOME_VARIABLE) : Optional.empty();
    }
    return NativeNames.isGarbled(System.getProperty("user.home"))
        ? Optional.of("user.home")
        : Stream.of("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME")
            .filter(name -> NativeNames.isGarbled(System.getenv(name)))
            .findFirst();
  }

  /** Java calls the home of a user who has none "?", which would be a folder in the current one. */
  private static Path userHome() {
    String home = System.getProperty("user.home", "");
    boolean isThere = !home.equals("?") && Path.of(home).isAbsolute();
    return Path.of(isThere ? home : System.getProperty("java.io.tmpdir"));
  }

  private static UserFolders in(Path home) {
    return new UserFolders(home.resolve("config"), home.resolve("state"), home.resolve("data"));
  }

  static UserFolders of(String system, UnaryOperator<@Nullable String> environment, Path userHome) {
    String name = system.toLowerCase(Locale.ROOT);
    Variables variables = new Variables(environment, userHome);
    if (name.startsWith("windows")) {
      Path roaming = variables.folder("APPDATA", "AppData/Roaming").resolve("Leukostack");
      Path local = variables.folder("LOCALAPPDATA", "AppData/Local").resolve("Leukostack");
      return new UserFolders(roaming, local.resolve("logs"), local);
    }
    if (name.startsWith("mac")) {
      Path support = userHome.resolve("Library/Application Support/Leukostack");
      return new UserFolders(support, userHome.resolve("Library/Logs/Leukostack"), support);
    }
    return new UserFolders(
        variables.folder("XDG_CONFIG_HOME", ".config").resolve("leukostack"),
        variables.folder("XDG_STATE_HOME", ".local/state").resolve("leukostack"),
        variables.folder("XDG_DATA_HOME", ".local/share").resolve("leukostack"));
  }

  private record Variables(UnaryOperator<@Nullable String> environment, Path userHome) {

    /** XDG: relative paths must be ignored; on Windows there is no such variable. */
    Path folder(String variable, String otherwise) {
      String value = environment.apply(variable);
      return value != null && Path.of(value).isAbsolute()
          ? Path.of(value)
          : userHome.resolve(otherwise);
    }
  }
}
