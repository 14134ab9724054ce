package org.leukostack.ui.classes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.leukostack.classes.ClassList;
import org.leukostack.classes.ClassListDocument;
import org.leukostack.classes.ClassListFile;
import org.leukostack.classes.ClassListFile.Result;
import org.leukostack.home.AppLog;
import org.leukostack.ui.work.UserFiles;

/**
 * Keeps the user's class list: the file in the data folder and what is in force. Used on the FX
 * thread only; files are read and written off it.
 */
public final class ClassKeeper {

  private final UserFiles files;
  private final ObjectProperty<ClassList> inForce;
  private final ReadOnlyObjectWrapper<@Nullable Result> read = new ReadOnlyObjectWrapper<>();
  private final List<Runnable> waiting = new ArrayList<>();
  private ClassListDocument document = ClassListDocument.EMPTY;

  /**
   * @param inForce gets each list that is read or saved
   */
  public ClassKeeper(UserFiles files, ObjectProperty<ClassList> inForce) {
    this.files = files;
    this.inForce = inForce;
  }

  /** Where the list of this user is, or would be. */
  Path file() {
    return files.data().get().resolve(ClassListFile.NAME);
  }

  /** Reads the list of this user; one that cannot be read stays as it is. */
  public void load() {
    files
        .background()
        .run(
            () -> ClassListFile.read(file()),
            result -> {
              if (result instanceof Result.Read(ClassListDocument found, var _)) {
                use(found);
              }
              loaded(result);
            },
            e -> {
              AppLog.error("Reading the class list failed", e);
              loaded(new Result.Unreadable(new IOException(e)));
            });
  }

  private void loaded(Result result) {
    read.set(result);
    waiting.forEach(Runnable::run);
    waiting.clear();
  }

  /** Runs an action once the list was read: an edit before that would overwrite the file. */
  public void whenRead(Runnable action) {
    if (read.get() == null) {
      waiting.add(action);
    } else {
      action.run();
    }
  }

  private void use(ClassListDocument next) {
    document = next;
    inForce.set(next.classes());
  }

  /** What is in force, with whatever else its file says. */
  public ClassListDocument document() {
    return document;
  }

  /** What came of reading the file, until a list is saved over it; null before. */
  public ReadOnlyObjectProperty<@Nullable Result> readProperty() {
    return read.getReadOnlyProperty();
  }

  /**
   * Puts a list in force once it is saved.
   *
   * @param done gets where a faulty file was set aside, if there was one
   */
  void save(ClassListDocument next, Consumer<Optional<Path>> done, Consumer<Exception> failed) {
    files
        .background()
        .run(
            () -> ClassListFile.replace(file(), next, files.clock().instant()),
            aside -> {
              use(next);
              read.set(new Result.Read(next, List.of()));
              done.accept(aside);
            },
            failed);
  }

  /** Reads a shared list. */
  void read(Path shared, Consumer<Result> done, Consumer<Exception> failed) {
    files.background().run(() -> ClassListFile.read(shared), done, failed);
  }

  /** Writes a list for others. */
  void export(Path shared, ClassListDocument what, Runnable done, Consumer<Exception> failed) {
    files
        .background()
        .run(
            () -> {
              ClassListFile.write(shared, what);
              return shared;
            },
            written -> done.run(),
            failed);
  }
}
