package org.leukostack.dataset.build;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.leukostack.classes.ClassList;
import org.leukostack.dataset.DataSet;
import org.leukostack.dataset.DataSetOptions;
import org.leukostack.dataset.Format;
import org.leukostack.dataset.Groups;
import org.leukostack.dataset.SplitShares;
import org.leukostack.export.Which;

/** Makes a data set, in a process that somebody is going to kill. */
final class DataSetProcess {

  private DataSetProcess() {}

  static DataSetReport make(Path slides, Path out) throws Exception {
    DataSetOptions options =
        new DataSetOptions(
            List.of(Format.values()), SplitShares.USUAL, 1, DataSet.Planes.ALL, Which.NOT_REJECTED);
    try (Stream<Path> all = Files.list(slides)) {
      DataSetRequest request =
          new DataSetRequest(
              all.toList(), out, options, Groups.unknown(), ClassList.EMPTY, null, true);
      return DataSetMaker.make(request, slides.resolveSibling("user"), SlideWatcher.NONE);
    }
  }

  /**
   * @param args the folder of the slides, the data set
   */
  public static void main(String[] args) throws Exception {
    System.out.write('.'); // tells the parent that it begins
    System.out.flush();
    make(Path.of(args[0]), Path.of(args[1]));
  }
}
