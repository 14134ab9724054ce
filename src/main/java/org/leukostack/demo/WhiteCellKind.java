package org.leukostack.demo;

/**
 * The kinds of white cells on the smear, with the number that stands for each in the analysis and
 * its share among white cells. miLab does not publish its numbers; these are the demo's own.
 */
enum WhiteCellKind {
  BASOPHIL(2, 4, new Size(38, 44), new Cytoplasm(Stain.PINK, 0.75, 0.30)),
  EOSINOPHIL(3, 10, new Size(42, 50), new Cytoplasm(Stain.PINK, 0.85, 0.30)),
  LYMPHOCYTE(4, 22, new Size(33, 40), new Cytoplasm(Stain.BLUE, 0.55, 0.45)),
  NEUTROPHIL(5, 34, new Size(41, 49), new Cytoplasm(Stain.PINK, 0.55, 0.45)),
  MONOCYTE(6, 11, new Size(47, 58), new Cytoplasm(Stain.GREY_BLUE, 0.90, 0.40)),
  BAND(7, 5, new Size(41, 50), new Cytoplasm(Stain.PINK, 0.60, 0.45)),
  MYELOCYTE(8, 3, new Size(44, 53), new Cytoplasm(Stain.PINK, 1.00, 0.35)),
  REACTIVE_LYMPHOCYTE(9, 4, new Size(45, 56), new Cytoplasm(Stain.BLUE, 0.62, 0.60)),
  BLAST(10, 2, new Size(44, 55), new Cytoplasm(Stain.BLUE, 0.85, 0.50)),
  SMUDGE(11, 3, new Size(46, 58), new Cytoplasm(Stain.PINK, 0.0, 0.0)),
  PLASMA_CELL(12, 2, new Size(40, 48), new Cytoplasm(Stain.BLUE, 1.30, 0.40));

  /**
   * The range of the radius, in pixels.
   *
   * @param largest exclusive
   */
  record Size(double smallest, double largest) {}

  /**
   * What is around the nucleus.
   *
   * @param amount how much of the stain there is, on average
   * @param patchiness how uneven it is, 0 to 1
   */
  record Cytoplasm(Stain stain, double amount, double patchiness) {}

  /** The number of this kind in the analysis. */
  final int prediction;

  final int share;
  final Size size;
  final Cytoplasm cytoplasm;

  WhiteCellKind(int prediction, int share, Size size, Cytoplasm cytoplasm) {
    this.prediction = prediction;
    this.share = share;
    this.size = size;
    this.cytoplasm = cytoplasm;
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
