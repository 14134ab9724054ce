package org.leukostack.milab;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How large a slide is, about: asking for every plane would take a stat each, on a far disk. */
public final class SlideSize {

  /** So many planes are asked, spread over the slide. */
  private static final int ASKED = 16;

  private SlideSize() {}

  /**
   * Bytes of all planes, from some of them; 0 if the folder cannot be listed.
   *
   * @throws InterruptedException if the thread is interrupted
   */
  public static long of(Path slide) throws InterruptedException {
    List<Path> planes = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(slide)) {
      for (Path entry : entries) {
        if (PlaneName.parse(entry.getFileName().toString()).isPresent()) {
          planes.add(entry);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      return 0; // the run says why
    }
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    Collections.sort(planes);
    int asked = Math.min(ASKED, planes.size());
    long bytes = 0;
    for (int i = 0; i < asked; i++) {
      bytes += size(planes.get((int) ((long) i * planes.size() / asked)));
    }
    return asked == 0 ? 0 : bytes * planes.size() / asked;
  }

  private static long size(Path plane) {
    try {
      return Files.size(plane);
    } catch (IOException e) {
      return 0;
    }
  }
}
