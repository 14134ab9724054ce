package org.leukostack.demo;

/**
 * The kinds of white cells on the smear, with the number that stands for each in the analysis and
 * its share among white cells. miLab does not publish its numbers; these are the demo's own.
 */
enum WhiteCellKind {
  BASOPHIL(2, 4, 38, 44, Stain.PINK, 0.75, 0.30),
  EOSINOPHIL(3, 10, 42, 50, Stain.PINK, 0.85, 0.30),
  LYMPHOCYTE(4, 22, 33, 40, Stain.BLUE, 0.55, 0.45),
  NEUTROPHIL(5, 34, 41, 49, Stain.PINK, 0.55, 0.45),
  MONOCYTE(6, 11, 47, 58, Stain.GREY_BLUE, 0.90, 0.40),
  BAND(7, 5, 41, 50, Stain.PINK, 0.60, 0.45),
  MYELOCYTE(8, 3, 44, 53, Stain.PINK, 1.00, 0.35),
  REACTIVE_LYMPHOCYTE(9, 4, 45, 56, Stain.BLUE, 0.62, 0.60),
  BLAST(10, 2, 44, 55, Stain.BLUE, 0.85, 0.50),
  SMUDGE(11, 3, 46, 58, Stain.PINK, 0.0, 0.0),
  PLASMA_CELL(12, 2, 40, 48, Stain.BLUE, 1.30, 0.40);

  /** The number of this kind in the analysis. */
  final int prediction;

  final int share;
  final double smallest;
  final double largest;
  final Stain cytoplasm;
  final double cytoplasmAmount;

  /** How patchy the cytoplasm is, 0 to 1. */
  final double patchiness;

  WhiteCellKind(
      int prediction,
      int share,
      double smallest,
      double largest,
      Stain cytoplasm,
      double cytoplasmAmount,
      double patchiness) {
    this.prediction = prediction;
    this.share = share;
    this.smallest = smallest;
    this.largest = largest;
    this.cytoplasm = cytoplasm;
    this.cytoplasmAmount = cytoplasmAmount;
    this.patchiness = patchiness;
  }

  /** The kind that a draw of 0 to 1 hits, by the shares. */
  static WhiteCellKind drawn(double draw) {
    int all = 0;
    for (WhiteCellKind kind : values()) {
      all += kind.share;
    }
    double left = draw * all;
    for (WhiteCellKind kind : values()) {
      left -= kind.share;
      if (left < 0) {
        return kind;
      }
    }
    return NEUTROPHIL;
  }
}
