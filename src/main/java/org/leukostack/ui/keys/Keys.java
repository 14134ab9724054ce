package org.leukostack.ui.keys;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.leukostack.home.AppLog;
import org.leukostack.text.Words;
import org.leukostack.ui.settings.SettingsStore;

/** The keys that are in force, and the words that name them. Used on the FX thread only. */
public final class Keys {

  private final SettingsStore settings;
  private final Words words;
  private final ReadOnlyObjectWrapper<KeyMap> map;

  public Keys(SettingsStore settings, Words words) {
    this.settings = settings;
    this.words = words;
    KeyMap stored =
        KeyMap.of(
            settings.get().keys(),
            entry -> AppLog.warning("A key of the settings is not used: " + entry, null));
    map = new ReadOnlyObjectWrapper<>(stored);
  }

  ReadOnlyObjectProperty<KeyMap> mapProperty() {
    return map.getReadOnlyProperty();
  }

  KeyMap map() {
    return map.get();
  }

  /** Puts other keys in force at once, and remembers them. */
  void change(KeyMap next) {
    map.set(next);
    settings.change(s -> s.withKeys(merged(s.keys(), next)));
  }

  /** Commands of another version keep the keys that it gave them. */
  private static Map<String, String> merged(Map<String, String> before, KeyMap next) {
    Map<String, String> merged = new TreeMap<>(before);
    Stream.of(Command.values()).map(Command::name).forEach(merged::remove);
    merged.putAll(next.stored());
    return merged;
  }

  /** The key of a command as it is shown now. */
  public String text(Command command) {
    return map().text(command);
  }

  /** What a command does: "Accept the cell". */
  String nameOf(Command command) {
    return words.get(command.wordKey());
  }

  /** What a command would do now, and its key: "Undo: accept cell 3 (Ctrl+Z)". */
  String tip(String name, Command command) {
    return words.get("tip", name, text(command));
  }

  /** Words that name a key that was pressed, its command, and the key of another one. */
  String sentence(String wordKey, String pressed, Command command, Command other) {
    return words.get(wordKey, pressed, nameOf(command), text(other));
  }

  /** The words of the window. */
  public Words words() {
    return words;
  }

  /** Words that name the keys of commands. */
  public ObservableValue<String> sentence(String wordKey, Command... commands) {
    return map.map(
        now -> words.get(wordKey, Stream.of(commands).map(now::text).toArray(Object[]::new)));
  }
}
