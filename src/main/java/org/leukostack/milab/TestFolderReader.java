package org.leukostack.milab;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.leukostack.model.Cell;
import org.leukostack.model.Field;
import org.leukostack.model.Plane;
import org.leukostack.model.Problem;
import org.leukostack.model.TestFolder;

/** Reads the names of the planes and the analysis of a test folder; opens no plane. */
public final class TestFolderReader {

  private static final AnalysisEntry NO_ENTRY =
      new AnalysisEntry(false, List.of(), List.of(), List.of());

  private final Path folder;
  private final Path analysisFile;
  private final Analysis analysis;
  private final List<Field> fields = new ArrayList<>();

  /** By image number, also of images that the folder has no planes of. */
  private final Map<Integer, List<Problem>> problems = new TreeMap<>();

  private TestFolderReader(Path folder, Path analysisFile, Analysis analysis) {
    this.folder = folder;
    this.analysisFile = analysisFile;
    this.analysis = analysis;
  }

  /**
   * Reads as much as can be read; whatever cannot is a problem of the result, also a folder that is
   * missing.
   *
   * @throws InterruptedException if the thread is interrupted
   */
  public static TestFolder read(Path folder) throws InterruptedException {
    String testId = TestFolder.testIdOf(folder);
    FolderListing listing = FolderListing.of(folder);
    List<Problem> problems = new ArrayList<>();
    listing.failure().ifPresent(problems::add);
    if (listing.failure().isPresent() && listing.planes().isEmpty()) {
      return new TestFolder(folder, testId, List.of(), problems);
    }
    List<Stack> stacks = Stack.group(listing.planes());
    Map<Integer, Stack> byImage =
        stacks.stream().collect(Collectors.toMap(Stack::imageNumber, stack -> stack));
    Path analysisFile = folder.resolve(TestFolder.ANALYSIS_FILE);
    Analysis analysis = AnalysisReader.read(analysisFile, byImage);
    problems.addAll(nameProblems(listing, byImage, analysis));
    if (listing.planes().isEmpty()) {
      problems.add(
          new Problem.NoPlanes(
              folder,
              listing.oddNames().size() + listing.others(),
              SlideInside.find(folder).orElse(null)));
    }
    problems.addAll(analysis.problems());
    TestFolderReader reader = new TestFolderReader(folder, analysisFile, analysis);
    stacks.forEach(reader::addField);
    reader.addOtherImages();
    reader.problems.values().forEach(problems::addAll);
    return new TestFolder(folder, testId, reader.fields, problems, analysis.digest());
  }

  /**
   * A file that seems to be a plane is one if the analysis needs it, and no other has its place.
   */
  private static List<Problem> nameProblems(
      FolderListing listing, Map<Integer, Stack> stacks, Analysis analysis) {
    Map<Path, Problem> problems = new TreeMap<>();
    listing.oddNames().forEach(file -> problems.put(file, new Problem.NotAPlaneName(file)));
    for (SeemingPlane seeming : listing.seeming()) {
      int image = seeming.imageNumber();
      AnalysisEntry entry = analysis.entries().getOrDefault(image, NO_ENTRY);
      Stack stack = stacks.get(image);
      boolean isNeeded =
          stack == null
              || (seeming.stackNumber().isPresent()
                  && !stack.hasPlane(seeming.stackNumber().getAsInt()));
      if (isNeeded && entry.mayHaveWhiteCells()) {
        problems.put(seeming.file(), new Problem.MisnamedPlane(seeming.file(), image));
      }
    }
    return List.copyOf(problems.values());
  }

  private void addField(Stack stack) {
    int image = stack.imageNumber();
    AnalysisEntry entry = analysis.entries().getOrDefault(image, NO_ENTRY);
    Field field =
        new Field(
            image,
            stack.size(),
            stack.planes(),
            stack.duplicates(),
            entry.listsCells(),
            entry.cells(),
            entry.unreadableCells());
    fields.add(field);
    List<Problem> found = new ArrayList<>();
    addStackProblems(stack, field, found);
    if (analysis.isUsable() && !analysis.entries().containsKey(image)) {
      found.add(new Problem.NoAnalysis(analysisFile, field));
    }
    found.addAll(analysis.repeated().getOrDefault(image, List.of()));
    found.addAll(entry.problems());
    for (Cell cell : field.cells()) {
      addCellProblems(cell, field, found);
    }
    problems.put(image, found);
  }

  private void addStackProblems(Stack stack, Field field, List<Problem> found) {
    for (Plane duplicate : stack.duplicates()) {
      found.add(new Problem.DuplicatePlane(duplicate, stack.holder(duplicate)));
    }
    for (Plane stray : field.strayPlanes()) {
      found.add(new Problem.StagePositionDiffers(stray, field.planes().getFirst()));
    }
    if (stack.isTooLong()) {
      found.add(new Problem.StackTooLong(folder, field, Field.LONGEST_STACK));
      return;
    }
    List<Integer> missing = field.missingStackNumbers();
    if (!missing.isEmpty()) {
      found.add(new Problem.StackGap(folder, field, missing));
    }
  }

  private void addCellProblems(Cell cell, Field field, List<Problem> found) {
    int size = field.stackSize();
    if (cell.focus().isPresent()
        && (cell.focus().getAsInt() < 0 || cell.focus().getAsInt() >= size)) {
      found.add(new Problem.FocusOutsideStack(analysisFile, cell, cell.focus().getAsInt(), size));
    }
  }

  /**
   * The analysis usually covers images whose planes are elsewhere; its defects are told as well.
   */
  private void addOtherImages() {
    analysis
        .entries()
        .forEach(
            (image, entry) -> {
              if (problems.containsKey(image)) {
                return;
              }
              List<Problem> found =
                  new ArrayList<>(analysis.repeated().getOrDefault(image, List.of()));
              found.addAll(entry.problems());
              problems.put(image, found);
            });
  }
}
