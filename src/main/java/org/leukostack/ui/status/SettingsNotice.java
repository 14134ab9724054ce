package org.leukostack.ui.status;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leukostack.json.JsonFault;
import org.leukostack.text.IoErrorText;
import org.leukostack.text.JsonDefectText;
import org.leukostack.text.Words;
import org.leukostack.ui.keys.Keys;
import org.leukostack.ui.settings.NotUsed;
import org.leukostack.ui.settings.Reviewing;
import org.leukostack.ui.settings.SettingsStore;
import org.leukostack.ui.theme.DismissibleNotice;

/** Says what of the file of the settings is not used, until it is put away. */
public final class SettingsNotice extends DismissibleNotice {

  /**
   * @param keys some of which may not be those that were chosen
   */
  public SettingsNotice(SettingsStore settings, Keys keys) {
    super("settings-notice", keys.words());
    Words words = keys.words();
    say(
        Stream.concat(
                settings.notUsed().map(why -> saying(why, words)).stream(), keys.notUsed().stream())
            .collect(Collectors.joining(" ")));
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
