package org.leukostack.home;

import java.util.List;
import java.util.Locale;

/**
 * What the product runs on, for reports of failures. Nothing of it identifies the user.
 *
 * @param product with its version
 * @param java with its version
 * @param javaFx its version; "-" where the window was not started
 * @param system the operating system, its version and the kind of processor
 * @param language of the user, as a tag: {@code ko-KR}
 * @param processors how many the program may use
 * @param megabytes of memory that the program may use
 */
public record SystemDescription(
    String product,
    String java,
    String javaFx,
    String system,
    String language,
    int processors,
    long megabytes) {

  /** The system of this run. Reads the version of the product from its jar. */
  public static SystemDescription ofThisRun() {
    Runtime runtime = Runtime.getRuntime();
    return new SystemDescription(
        "Leukostack " + AppVersion.get(),
        System.getProperty("java.runtime.version", "-")
            + " ("
            + System.getProperty("java.vendor", "-")
            + ")",
        System.getProperty("javafx.runtime.version", "-"),
        String.join(
            " ",
            System.getProperty("os.name", "-"),
            System.getProperty("os.version", "-"),
            System.getProperty("os.arch", "-")),
        Locale.getDefault().toLanguageTag(),
        runtime.availableProcessors(),
        runtime.maxMemory() >> 20);
  }

  /** One property a line, as engineers read them in every language. */
  public List<String> lines() {
    return List.of(
        product,
        "Java " + java,
        "JavaFX " + javaFx,
        system,
        language + ", " + processors + " processors, " + megabytes + " MB");
  }
}
