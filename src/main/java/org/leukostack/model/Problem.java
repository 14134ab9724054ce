package org.leukostack.model;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leukostack.files.IoFault;

/**
 * A defect of a test folder: what file, where in it, what was expected and what was found. The
 * words for it are made where it is shown.
 */
public sealed interface Problem {

  Severity severity();

  /** The file or folder that has the defect. */
  Path file();

  Place place();

  /** In place of what was found, where that could say of which kind a white cell is. */
  String NOT_SHOWN = "…";

  /** The same without quoting what could say of which kind a white cell is. */
  default Problem withoutClasses() {
    return this;
  }

  /** A defect that leaves something out or makes it doubtful. */
  sealed interface Defect extends Problem {
    @Override
    default Severity severity() {
      return Severity.ERROR;
    }
  }

  /** An oddity that leaves nothing out. */
  sealed interface Oddity extends Problem {
    @Override
    default Severity severity() {
      return Severity.WARNING;
    }
  }

  /** A defect of a file or folder as a whole. */
  sealed interface WholeFile extends Problem {
    @Override
    default Place place() {
      return Place.WHOLE;
    }
  }

  /** A defect of one field's stack of planes. */
  sealed interface OfField extends Problem {
    Field field();

    @Override
    default Place place() {
      return Place.of(field());
    }
  }

  /** A defect of one plane. */
  sealed interface OfPlane extends Problem {
    Plane plane();

    @Override
    default Path file() {
      return plane().file();
    }

    @Override
    default Place place() {
      return Place.of(plane());
    }
  }

  /** Something about one cell. */
  sealed interface OfCell extends Problem {
    Cell cell();

    @Override
    default Place place() {
      return Place.of(cell());
    }
  }

  /** The test folder is not there, or is no folder. */
  record FolderMissing(Path file) implements Defect, WholeFile {}

  /** The test folder or its analysis is there but cannot be read; for a {@code reason}. */
  record Unreadable(Path file, IoFault reason) implements Defect, WholeFile {}

  /**
   * The folder holds no plane at all, but perhaps {@code others}: files and folders that are
   * neither planes nor the analysis.
   *
   * @param slideInside a folder in it that has planes; null if there is none, or more than one
   */
  record NoPlanes(Path file, int others, @Nullable Path slideInside) implements Defect, WholeFile {
    public NoPlanes(Path file, int others) {
      this(file, others, null);
    }
  }

  /** There is no analysis file. */
  record AnalysisMissing(Path file) implements Defect, WholeFile {}

  /** The analysis file stops being JSON at a place; all entries before it are used. */
  record AnalysisNotJson(Path file, Place place, JsonDefect reason) implements Defect {
    @Override
    public Problem withoutClasses() {
      return reason instanceof JsonDefect.NotJson
          ? new AnalysisNotJson(file, place, new JsonDefect.NotJson(NOT_SHOWN))
          : this;
    }
  }

  /** A value of the analysis file is not what it should be, and what depends on it is left out. */
  record WrongValue(Path file, Place place, Expected expected, String found) implements Defect {
    @Override
    public Problem withoutClasses() {
      return expected.mayQuoteClass(found)
          ? new WrongValue(file, place, expected, NOT_SHOWN)
          : this;
    }
  }

  /** A value of the analysis file is not what it should be, but nothing depends on it. */
  record OddValue(Path file, Place place, Expected expected, String found) implements Oddity {
    @Override
    public Problem withoutClasses() {
      return expected.mayQuoteClass(found) ? new OddValue(file, place, expected, NOT_SHOWN) : this;
    }
  }

  /** An object of the analysis file has a key twice; the last one is used. */
  record DuplicateKey(Path file, Place place) implements Defect {}

  /** The analysis has no entry for a field whose planes are in the folder. */
  record NoAnalysis(Path file, Field field) implements Defect, OfField {}

  /** A JPEG file whose name is not that of a plane. */
  record NotAPlaneName(Path file) implements Oddity, WholeFile {}

  /**
   * A file that seems to be a plane, under a name that is not that of a plane, while the analysis
   * has white cells of its field and no other file has its place.
   *
   * @param imageNumber that the name begins with
   */
  record MisnamedPlane(Path file, int imageNumber) implements Defect {
    @Override
    public Place place() {
      return new Place(imageNumber, null, null, null);
    }
  }

  /** Stack numbers that have no plane. */
  record StackGap(Path file, Field field, List<Integer> missing) implements Defect, OfField {
    public StackGap {
      missing = List.copyOf(missing);
    }
  }

  /** A stack so long that its strip cannot be a JPEG. */
  record StackTooLong(Path file, Field field, int limit) implements Defect, OfField {}

  /** A plane that claims the image and stack number of another. */
  record DuplicatePlane(Plane plane, Plane other) implements Defect, OfPlane {}

  /** A plane of another stage position than {@code first}, the first plane of its stack. */
  record StagePositionDiffers(Plane plane, Plane first) implements Defect, OfPlane {}

  /** A plane of another size than most of its stack. */
  record PlaneSizeDiffers(Plane plane, ImageSize expected, ImageSize found)
      implements Defect, OfPlane {}

  /** A plane that cannot be decoded. */
  record UndecodablePlane(Plane plane, PlaneFault fault) implements Defect, OfPlane {}

  /** A plane that decodes although its data are damaged: parts of the picture may be wrong. */
  record DamagedPlane(Plane plane, PlaneFault fault) implements Defect, OfPlane {}

  /**
   * A plane whose data are damaged, or do not decode, where no crop is cut from them: below the
   * last cell, or in a field without cells to export.
   */
  record DamageOutsideCrops(Plane plane, PlaneFault fault) implements Oddity, OfPlane {}

  /** The instrument's focus is no plane of the stack. */
  record FocusOutsideStack(Path file, Cell cell, int focus, int stackSize)
      implements Oddity, OfCell {}

  /** A box without any pixel. */
  record EmptyBox(Path file, Cell cell) implements Oddity, OfCell {}

  /** A box whose width or height is less than nothing. */
  record NegativeBox(Path file, Cell cell) implements Defect, OfCell {}

  /** A box that is partly outside the image. */
  record BoxLeavesImage(Path file, Cell cell, ImageSize image) implements Oddity, OfCell {}

  /** A box that is wholly outside the image: its crop shows nothing of the cell. */
  record BoxOutsideImage(Path file, Cell cell, ImageSize image) implements Defect, OfCell {}

  /** The review of the slide cannot be read, or is none. */
  record ReviewUnreadable(Path file, Place place, JsonDefect reason) implements Defect {}

  /** Another reading of the slide than the one that is exported cannot be read, or is none. */
  record ReadingUnreadable(Path file, Place place, JsonDefect reason) implements Defect {}

  /** The review says that it is one of another slide. */
  record ReviewOfOtherSlide(Path file, String said, String testId) implements Defect, WholeFile {}

  /** Verdicts on cells of a field that the slide does not have any more as they were judged. */
  record ReviewUnmatched(Path file, int imageNumber, List<String> cellKeys) implements Defect {
    public ReviewUnmatched {
      cellKeys = List.copyOf(cellKeys);
    }

    @Override
    public Place place() {
      return new Place(imageNumber, null, null, null);
    }
  }

  /**
   * Entries of the review that say nothing that can be understood, or something twice.
   *
   * @param cells of those entries that name one
   */
  record ReviewUnclear(Path file, int entries, List<Place> cells) implements Defect, WholeFile {}

  /** What a value of the analysis file should be. */
  enum Expected {
    ANALYSIS_OBJECT,
    IMAGE_INDEX,
    IMAGE_OBJECT,
    IMAGE_NAME,
    IMAGE_NAME_OF_FIELD,
    IMAGE_NAME_OF_STAGE,
    CELLS_OBJECT,
    CELL_OBJECT,
    CLASS_NUMBER,
    FOUR_INTEGERS,
    FOCUS_NUMBER,
    END_OF_FILE;

    /** Whether what was found in its place may have the class of a cell in it. */
    private boolean mayQuoteClass(String found) {
      return switch (this) {
        case CLASS_NUMBER, CELL_OBJECT, CELLS_OBJECT, IMAGE_OBJECT, ANALYSIS_OBJECT, END_OF_FILE ->
            !found.isEmpty();
        case IMAGE_INDEX,
            IMAGE_NAME,
            IMAGE_NAME_OF_FIELD,
            IMAGE_NAME_OF_STAGE,
            FOUR_INTEGERS,
            FOCUS_NUMBER ->
            found.startsWith("{") || found.startsWith("[{");
      };
    }
  }
}
