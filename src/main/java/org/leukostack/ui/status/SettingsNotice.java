package org.leukostack.ui.status;

import java.io.IOException;
import java.nio.file.Path;
import org.leukostack.json.JsonFault;
import org.leukostack.text.IoErrorText;
import org.leukostack.text.JsonDefectText;
import org.leukostack.text.Words;
import org.leukostack.ui.settings.NotUsed;
import org.leukostack.ui.settings.Reviewing;
import org.leukostack.ui.settings.SettingsStore;
import org.leukostack.ui.theme.DismissibleNotice;

/** Says what of the file of the settings is not used, until it is put away. */
public final class SettingsNotice extends DismissibleNotice {

  public SettingsNotice(SettingsStore settings, Words words) {
    super("settings-notice", words);
    settings.notUsed().ifPresent(why -> say(saying(why, words)));
  }

  private static String saying(NotUsed why, Words words) {
    return switch (why) {
      case NotUsed.NoSettings(Path file, Path now, JsonFault fault) ->
          words.get(
              "settings.noSettings",
              file.toString(),
              fault.line() + ":" + fault.column(),
              new JsonDefectText(words.locale()).of(fault.reason()),
              now.getFileName().toString());
      case NotUsed.Unreadable(Path file, IOException reason) ->
          words.get(
              "settings.unreadable",
              file.toString(),
              new IoErrorText(words.locale()).reason(reason));
      case NotUsed.LongName(Path file, int length) ->
          words.get("settings.longName", file.toString(), length, Reviewing.LONGEST_NAME);
    };
  }
}
