package org.leukostack.milab;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leukostack.files.IoFault;
import org.leukostack.model.TestFolder;

/**
 * Finds the test folders below a folder, itself among them: those that hold a plane or an analysis.
 * What is in a test folder is not searched, nor is a hidden folder. Links are followed, save those
 * that lead back to a folder around them.
 */
public final class SlideSearch {

  private final Visitor visitor;
  private final Set<Path> without;

  /** The folders around the one that is searched, without links. */
  private final Deque<Path> around = new ArrayDeque<>();

  /** Nothing else is to be found. */
  private boolean isEnough;

  private SlideSearch(Visitor visitor, Set<Path> without) {
    this.visitor = visitor;
    this.without = without;
  }

  /** Is told what is found, on the thread that searches. */
  public interface Visitor {

    /** A test folder: the path begins with the one that was given. */
    void found(Path slide) throws InterruptedException;

    /** A folder that cannot be searched. */
    void refused(Path folder, IoFault reason);
  }

  /**
   * Searches, by ascending names.
   *
   * @param without folders that are not searched, by their real paths
   * @throws InterruptedException if the thread is interrupted
   */
  public static void below(Path root, Set<Path> without, Visitor visitor)
      throws InterruptedException {
    new SlideSearch(visitor, Set.copyOf(without)).search(root);
  }

  /**
   * Whether there is a test folder below a folder, which is none itself.
   *
   * @throws InterruptedException if the thread is interrupted
   */
  public static boolean isAnyBelow(Path root) throws InterruptedException {
    if (!Files.isDirectory(root)) {
      return false;
    }
    FirstFound first = new FirstFound();
    SlideSearch search = new SlideSearch(first, Set.of());
    first.search = search;
    search.search(root);
    return first.slide != null && !first.slide.equals(root);
  }

  /** Ends the search. */
  private static final class FirstFound implements Visitor {
    private @Nullable SlideSearch search;
    private @Nullable Path slide;

    @Override
    public void found(Path found) {
      slide = found;
      Objects.requireNonNull(search).isEnough = true;
    }

    @Override
    public void refused(Path folder, IoFault reason) {}
  }

  private void search(Path folder) throws InterruptedException {
    if (isEnough) {
      return;
    }
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    List<Path> folders = new ArrayList<>();
    try {
      Path real = folder.toRealPath();
      if (around.contains(real) || without.contains(real)) {
        return;
      }
      if (isSlide(folder, folders)) {
        visitor.found(folder);
        return;
      }
      around.push(real);
    } catch (DirectoryIteratorException e) {
      visitor.refused(folder, IoFault.of(Objects.requireNonNull(e.getCause())));
      return;
    } catch (IOException e) {
      visitor.refused(folder, IoFault.of(e));
      return;
    }
    Collections.sort(folders);
    for (Path below : folders) {
      search(below);
    }
    around.pop();
  }

  /**
   * Whether a folder holds a plane or an analysis.
   *
   * @param folders gets those that are in it
   */
  private static boolean isSlide(Path folder, List<Path> folders) throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        String name = entry.getFileName().toString();
        if (name.equals(TestFolder.ANALYSIS_FILE) || PlaneName.parse(name).isPresent()) {
          return true;
        }
        if (!name.startsWith(".") && Files.isDirectory(entry)) {
          folders.add(entry);
        }
      }
    }
    return false;
  }
}
