package org.leukostack.ui.review;

import java.util.List;
import java.util.Objects;
import javafx.beans.Observable;
import org.leukostack.model.PreClass;
import org.leukostack.model.ReadingName;
import org.leukostack.review.Act;
import org.leukostack.review.CellId;
import org.leukostack.review.RejectReason;
import org.leukostack.review.Verdict;
import org.leukostack.text.Words;
import org.leukostack.ui.theme.ClassNames;

/**
 * Acts, verdicts and reasons in words.
 *
 * @param words of the window
 * @param classNames the names of the classes that acts give
 */
public record ActText(Words words, ClassNames classNames) {

  /** Changes when the words for acts do. */
  public Observable changes() {
    return classNames.listProperty();
  }

  public String of(Verdict verdict) {
    return words.get("verdict." + verdict.name());
  }

  public String of(RejectReason reason) {
    return words.get("reason." + reason.name());
  }

  /** What an act does: "reject cell 3 in field 152". */
  public String of(Act act) {
    return switch (act) {
      case Act.Judge(List<CellId> cells, Verdict verdict, RejectReason reason) ->
          reason == null
              ? words.get("act.judge." + verdict.name(), cells(cells))
              : words.get("act.judge.reason", cells(cells), of(reason));
      case Act.Comment(List<CellId> cells, String text) ->
          words.get(text.isEmpty() ? "act.uncomment" : "act.comment", cells(cells));
      case Act.Classify(List<CellId> cells, PreClass preClass) ->
          preClass == null
              ? words.get("act.unclassify", cells(cells))
              : words.get("act.classify", cells(cells), classNames.of(preClass));
      case Act.EditBox(CellId cell, var _) -> words.get("act.box", cells(List.of(cell)));
      case Act.RevertBox(List<CellId> cells) -> words.get("act.revertBox", cells(cells));
      case Act.AddCell(int image, var _, var _) ->
          words.get("act.addCell", Integer.toString(image));
      case Act.RemoveCells(List<CellId> cells) -> words.get("act.removeCells", cells(cells));
      case Act.ChooseFocus(List<CellId> cells, Integer plane) ->
          plane == null
              ? words.get("act.unfocus", cells(cells))
              : words.get("act.focus", cells(cells), Objects.toString(plane));
      case Act.TakeOpinion(List<CellId> cells, ReadingName reading) ->
          words.get("act.takeOpinion", cells(cells), reading.text());
      case Act.TakeOver(var said) -> words.get("act.takeOver", cells(List.copyOf(said.keySet())));
      case Act.MarkViewed(List<Integer> images, boolean viewed) ->
          words.get(
              viewed ? "act.viewed" : "act.unviewed",
              images.size(),
              images.isEmpty() ? "" : Integer.toString(images.getFirst()));
    };
  }

  /** The name of a cell: "cell 3 in field 152". */
  public String of(CellId cell) {
    return cells(List.of(cell));
  }

  /** The name of a cell, or how many there are: "12 cells". */
  public String of(List<CellId> cells) {
    return cells(cells);
  }

  private String cells(List<CellId> cells) {
    if (cells.size() != 1) {
      return words.get("act.cells", cells.size());
    }
    CellId cell = cells.getFirst();
    return words.get("act.cell", cell.cellKey(), Integer.toString(cell.imageNumber()));
  }
}
