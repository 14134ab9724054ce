package org.leukostack.ui.settings;

import java.io.IOException;
import java.nio.file.Path;
import org.leukostack.json.JsonFault;

/** Why the settings are those of a first start though there is a file. Nothing of it is lost. */
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
}
