package org.leukostack.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.stage.Stage;
import org.leukostack.review.ReviewedSlide;
import org.leukostack.ui.classes.ClassesDialog;
import org.leukostack.ui.keys.Keys;
import org.leukostack.ui.keys.KeysDialog;
import org.leukostack.ui.review.ReviewerDialog;
import org.leukostack.ui.theme.ClassNames;
import org.leukostack.ui.work.Desktop;

/** Opens the dialogs of the window that no part of it opens for itself. */
final class WindowDialogs {

  private final Stage stage;
  private final Workbench bench;
  private final Desktop desktop;
  private final Keys keys;
  private final ClassNames classNames;

  WindowDialogs(Stage stage, Workbench bench, Desktop desktop, Keys keys, ClassNames classNames) {
    this.stage = stage;
    this.bench = bench;
    this.desktop = desktop;
    this.keys = keys;
    this.classNames = classNames;
  }

  /** Asks for a folder and opens it. */
  void chooseFolder() {
    List<String> recent = bench.settings().get().recent().folders();
    Path initial = recent.isEmpty() ? null : Path.of(recent.getFirst()).getParent();
    desktop
        .chooser()
        .choose(stage, bench.words().get("open.title"), initial)
        .ifPresent(bench.opening()::open);
  }

  void askForReviewer() {
    ObjectProperty<String> reviewer = bench.review().reviewerProperty();
    ReviewerDialog dialog = new ReviewerDialog(stage, bench.words(), reviewer.get());
    dialog.setOnHidden(e -> Optional.ofNullable(dialog.getResult()).ifPresent(reviewer::set));
    dialog.show();
  }

  void showKeys() {
    new KeysDialog(stage, keys, bench.words()).show();
  }

  void showClasses() {
    bench.classes().whenRead(this::editClasses);
  }

  private void editClasses() {
    new ClassesDialog(stage, bench.classes(), classNames, whiteCells(), desktop.files()).show();
  }

  /** The numbers of the classes of white cells that the open slide has or had. */
  private Set<Integer> whiteCells() {
    Set<Integer> numbers = new TreeSet<>();
    ReviewedSlide cells = bench.model().reviewedProperty().get();
    if (cells != null) {
      cells.cells().stream()
          .flatMap(c -> Stream.of(c.preClass(), c.original().preClass()))
          .filter(c -> c.isWhiteCell() && c.number() >= 0)
          .forEach(c -> numbers.add(c.number()));
    }
    return numbers;
  }
}
