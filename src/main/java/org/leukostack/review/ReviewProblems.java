package org.leukostack.review;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.leukostack.files.IoFault;
import org.leukostack.json.JsonFault;
import org.leukostack.model.JsonDefect;
import org.leukostack.model.JsonPlace;
import org.leukostack.model.Place;
import org.leukostack.model.Problem;

/** What is wrong with the review of a slide, as problems of the slide. */
public final class ReviewProblems {

  private ReviewProblems() {}

  /** All problems of what was found, those of the file first, then by field. */
  public static List<Problem> of(ReviewLookup lookup) {
    return switch (lookup) {
      case ReviewLookup.None _ -> List.of();
      case ReviewLookup.Found(ReviewDocument document, Path file) -> of(document, file);
      case ReviewLookup.Broken(Path file, JsonFault fault) ->
          List.of(
              new Problem.ReviewUnreadable(
                  file,
                  Place.of(new JsonPlace("$", fault.line(), fault.column())),
                  fault.reason()));
      case ReviewLookup.Unreadable(Path file, IOException reason) ->
          List.of(
              new Problem.ReviewUnreadable(
                  file, Place.WHOLE, new JsonDefect.Unreadable(IoFault.of(reason))));
    };
  }

  /** All problems of what was opened, those of the file first, then by field. */
  public static List<Problem> of(Opened opened) {
    return switch (opened) {
      case Opened.Readable readable -> of(readable.document(), readable.place().file());
      case Opened.Unreadable(Path file, JsonDefect reason) ->
          List.of(new Problem.ReviewUnreadable(file, Place.WHOLE, reason));
    };
  }

  /** All problems of a review that was read, those of the file first, then by field. */
  public static List<Problem> of(ReviewDocument document, Path file) {
    Map<Integer, List<String>> keys = new TreeMap<>();
    List<Place> unclear = new ArrayList<>();
    int unclearEntries = document.kept().viewed().size();
    for (CellId cell : document.unclear()) {
      unclearEntries++;
      unclear.add(new Place(cell.imageNumber(), null, cell.cellKey(), null));
    }
    for (Unmatched one : document.unmatched()) {
      CellId cell = one.cell();
      switch (one.why()) {
        case GONE, CHANGED, NO_FIELD -> {
          if (cell != null) {
            keys.computeIfAbsent(cell.imageNumber(), i -> new ArrayList<>()).add(cell.cellKey());
          }
        }
        case JUDGED_SINCE -> {}
        case TWICE, NOT_UNDERSTOOD -> {
          unclearEntries++;
          if (cell != null) {
            unclear.add(new Place(cell.imageNumber(), null, cell.cellKey(), null));
          }
        }
      }
    }
    List<Problem> problems = new ArrayList<>();
    document
        .otherSlide()
        .ifPresent(
            said ->
                problems.add(
                    new Problem.ReviewOfOtherSlide(file, said, document.origin().testId())));
    if (unclearEntries > 0) {
      problems.add(new Problem.ReviewUnclear(file, unclearEntries, List.copyOf(unclear)));
    }
    keys.forEach((image, cells) -> problems.add(new Problem.ReviewUnmatched(file, image, cells)));
    return problems;
  }
}
