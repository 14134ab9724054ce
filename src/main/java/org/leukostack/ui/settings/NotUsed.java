package org.leukostack.ui.settings;

import java.io.IOException;
import java.nio.file.Path;
import org.leukostack.json.JsonFault;

/** Why something of the file of the settings is not used. */
public sealed interface NotUsed {

  /** The file of the settings. */
  Path file();

  /**
   * It holds no settings.
   *
   * @param now where it was set aside
   */
  record NoSettings(Path file, Path now, JsonFault fault) implements NotUsed {}

  /** It cannot be read or set aside, so nothing is written over it while the program runs. */
  record Unreadable(Path file, IOException reason) implements NotUsed {}

  /**
   * All of it is used but the reviewer's name, which is longer than one can be.
   *
   * @param length of the name, in characters
   */
  record LongName(Path file, int length) implements NotUsed {}
}
