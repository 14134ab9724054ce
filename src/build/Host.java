import java.util.Locale;

/** The system that a package is made on and for. */
enum Host {
  LINUX("linux", "deb"),
  WINDOWS("windows", "msi"),
  MACOS("macos", "dmg");

  /** As the name of its file in {@code src/package}. */
  final String system;

  /** The kind of its installer, as {@code jpackage} calls it. */
  final String installer;

  Host(String system, String installer) {
    this.system = system;
    this.installer = installer;
  }

  static Host current() {
    String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    return name.startsWith("windows") ? WINDOWS : name.startsWith("mac") ? MACOS : LINUX;
  }
}
