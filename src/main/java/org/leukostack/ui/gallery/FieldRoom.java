package org.leukostack.ui.gallery;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.leukostack.ui.adjudication.OpinionText;
import org.leukostack.ui.adjudication.OpinionsPane;
import org.leukostack.ui.review.PromptPane;

/** The field of view with all beside it, in place of which the gallery may be shown. */
public interface FieldRoom {

  Node node();

  /** What is asked and told. */
  PromptPane prompt();

  /** Has what is asked over the image again. */
  void takePrompt();

  /** Gives the focus to the image. */
  void takeFocus();

  /** Where the box of the selected cell is in the scene; null if it is not in view. */
  @Nullable Bounds cellInScene();

  /** What readers say of cells, in words. */
  OpinionText opinionText();

  /**
   * What readers say of the selected cell, if they are compared: as the field shows it, for another
   * place.
   */
  OpinionsPane newOpinions(String id);
}
