package org.leukostack.ui.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.jspecify.annotations.Nullable;
import org.leukostack.home.AppLog;
import org.leukostack.model.Blindness;
import org.leukostack.model.ReadingName;
import org.leukostack.model.ReadingTerms;
import org.leukostack.model.TestFolder;
import org.leukostack.text.Words;
import org.leukostack.ui.work.Background;

/**
 * The reading that is open, and the way to others: those that are there, unless the reader is
 * blind, one by its name, and the end of blindness.
 */
public final class ReadingMenu extends Menu {

  /**
   * What the menu does.
   *
   * @param slide the open one; null if there is none
   * @param byName asks for a reading by its name
   * @param open opens a reading of the slide in place of the one that is open
   * @param end asks whether blindness is to end
   */
  public record Ways(
      Supplier<@Nullable TestFolder> slide,
      MenuItem byName,
      Consumer<ReadingTerms> open,
      Runnable end) {}

  private final ReadingChoice choice;
  private final Background.Latest looking;
  private final Words words;
  private final Ways ways;
  private final MenuItem end;

  public ReadingMenu(ReadingChoice choice, Background background, Words words, Ways ways) {
    this.choice = choice;
    this.looking = background.latest();
    this.words = words;
    this.ways = ways;
    setId("reading-menu");
    setMnemonicParsing(false);
    ways.byName().setId("reading-by-name");
    end = new MenuItem(words.get("reading.end"));
    end.setId("reading-end-blindness");
    end.setOnAction(e -> ways.end().run());
    textProperty()
        .bind(
            choice
                .inForceProperty()
                .map(terms -> words.get("reading.menu", ReadingText.terms(terms, words)))
                .orElse(words.get("reading.menu.none")));
    choice.inForceProperty().addListener(o -> show(List.of()));
    show(List.of());
  }

  /** Looks which readings there are, when the menu is about to be seen. */
  public void look() {
    TestFolder open = ways.slide().get();
    Blindness hidden = choice.blindness();
    if (open == null || hidden.hidesReadings()) {
      looking.drop();
      show(List.of());
      return;
    }
    looking.run(
        () -> choice.names(open, hidden),
        this::show,
        e -> AppLog.warning("The readings cannot be looked for", e));
  }

  private void show(List<ReadingName> names) {
    ReadingTerms now = choice.inForceProperty().get();
    List<MenuItem> items = new ArrayList<>();
    if (now != null && !choice.blindness().hidesReadings()) {
      List<ReadingName> all = new ArrayList<>(names);
      if (!all.contains(now.name())) {
        all.add(now.name());
      }
      if (names.size() > 1 && !all.contains(ReadingName.ADJUDICATED)) {
        all.add(ReadingName.ADJUDICATED); // it need not be begun
      }
      all.sort(null);
      all.forEach(name -> items.add(item(name, name.equals(now.name()))));
      items.add(new SeparatorMenuItem());
    }
    items.add(ways.byName());
    if (choice.blindness().hidesReadings()) {
      items.add(end);
    }
    getItems().setAll(items);
  }

  private MenuItem item(ReadingName name, boolean isOpen) {
    RadioMenuItem item = new RadioMenuItem(ReadingText.name(name, words));
    item.setMnemonicParsing(false);
    item.setSelected(isOpen);
    item.setOnAction(
        e -> {
          item.setSelected(isOpen);
          if (!isOpen) {
            ways.open().accept(ReadingTerms.open(name));
          }
        });
    return item;
  }
}
