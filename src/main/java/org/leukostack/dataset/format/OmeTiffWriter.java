package org.leukostack.dataset.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.leukostack.dataset.DataSet;
import org.leukostack.dataset.FormatWriter;
import org.leukostack.dataset.Sample;

/**
 * The stack of each cell as {@code <split>/<label>/<test id>_<crop>.ome.tif}: a plane a page, black
 * where there is none, in the pixels of the source. The stacks are in the parts already; what is
 * known of a cell is put into a copy.
 */
public final class OmeTiffWriter implements FormatWriter {

  static final String EXTENSION = ".ome.tif";

  @Override
  public void write(DataSet set, Path into) throws IOException, InterruptedException {
    for (Sample sample : set.samples()) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      Path folder = into.resolve(sample.split().spelling()).resolve(sample.label());
      Files.createDirectories(folder);
      StackTiff.describe(
          StackTiffs.FILES.file(sample.part().folder(), sample.crop()),
          folder.resolve(sample.name() + EXTENSION),
          OmeXml.of(sample));
    }
  }
}
