package org.leukostack.batch;

import java.nio.file.Path;
import java.util.List;
import org.leukostack.files.IoFault;

/**
 * What planning found.
 *
 * @param plan of what is there now
 * @param added slides that an earlier plan did not have; all of them where there was none
 * @param gone slides that an earlier plan had
 * @param refused folders that could not be searched
 */
public record PlannedArchive(
    BatchPlan plan, List<BatchSlide> added, List<BatchSlide> gone, List<Refused> refused) {

  /** A folder that could not be searched: slides may be missing. */
  public record Refused(Path folder, IoFault reason) {}

  public PlannedArchive {
    added = List.copyOf(added);
    gone = List.copyOf(gone);
    refused = List.copyOf(refused);
  }
}
