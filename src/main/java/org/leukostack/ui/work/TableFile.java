package org.leukostack.ui.work;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.stage.Window;
import org.leukostack.files.AtomicFile;
import org.leukostack.home.AppLog;
import org.leukostack.text.IoErrorText;
import org.leukostack.text.Words;

/** Takes a table out of the window: to the clipboard, or to a file that the user names. */
public final class TableFile {

  private final Words words;
  private final Background background;
  private final FileAsker files;
  private final Consumer<String> told;

  /**
   * @param told takes the sentence that says what became of it
   */
  public TableFile(Words words, Background background, FileAsker files, Consumer<String> told) {
    this.words = words;
    this.background = background;
    this.files = files;
    this.told = told;
  }

  /** Puts a table on the clipboard. */
  public void copy(String csv) {
    Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, csv));
    told.accept(words.get("table.copied"));
  }

  /**
   * Asks for a file and writes a table into it, off the FX thread.
   *
   * @param name of the file to begin with
   */
  public void save(Window owner, String title, String name, String csv) {
    byte[] content = csv.getBytes(StandardCharsets.UTF_8);
    files
        .save(owner, title, name)
        .ifPresent(
            file ->
                background.run(
                    () -> {
                      AtomicFile.write(file, content);
                      return file;
                    },
                    saved -> told.accept(words.get("table.saved", saved.toString())),
                    e -> {
                      AppLog.warning("The table could not be saved to " + file, e);
                      String why = new IoErrorText(words.locale()).reason(e);
                      told.accept(words.get("table.save.failed", file.toString(), why));
                    }));
  }
}
