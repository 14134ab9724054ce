package org.leukostack.check;

import java.util.List;
import org.leukostack.model.Field;
import org.leukostack.model.Problem;
import org.leukostack.model.TestFolder;

/** Looks at the planes of a whole test folder. */
public final class FolderCheck {

  private FolderCheck() {}

  /** Told what was found in a field; called by one thread at a time, fields in any order. */
  @FunctionalInterface
  public interface Listener {
    void fieldChecked(Field field, List<Problem> found, int done, int all);
  }

  /**
   * Checks every plane, and every box against its image. Interrupting the calling thread cancels
   * it.
   *
   * @param jobs how many fields are looked at a time
   * @return the problems by ascending image number, without those that reading the folder found
   */
  public static List<Problem> run(TestFolder folder, Depth depth, int jobs, Listener listener)
      throws InterruptedException {
    throw new UnsupportedOperationException();
  }
}
