package org.leukostack.ui.keys;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private final List<String> notUsed;

  public Keys(SettingsStore settings, Words words) {
    this.settings = settings;
    this.words = words;
    KeyMap stored =
        KeyMap.of(
            settings.get().keys(),
            entry -> AppLog.warning("A key of the settings is not used: " + entry, null));
    map = new ReadOnlyObjectWrapper<>(stored);
    Map<String, String> chosen = settings.get().keys();
    notUsed =
        Stream.of(Command.values())
            .flatMap(
                command ->
                    Optional.ofNullable(chosen.get(command.storedName()))
                        .flatMap(text -> notUsed(command, text))
                        .stream())
            .toList();
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

  /**
   * What became of keys that the user chose, and that are not used since another command has them:
   * a sentence for each.
   */
  public List<String> notUsed() {
    return List.copyOf(notUsed);
  }

  /** Where the key is that the user chose; nothing where it is none, or is no key of anybody's. */
  private Optional<String> notUsed(Command command, String chosen) {
    return KeyChord.parse(chosen)
        .filter(chord -> !map().isChanged(command))
        .filter(chord -> !command.defaults().contains(chord))
        .flatMap(
            chord ->
                map()
                    .refusal(command, chord)
                    .filter(Refusal.Taken.class::isInstance)
                    .map(Refusal.Taken.class::cast)
                    .map(
                        taken ->
                            words.get(
                                "keys.notUsed",
                                chord.text(),
                                nameOf(command),
                                nameOf(taken.by()),
                                text(command),
                                text(Command.SHOW_KEYS))));
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
