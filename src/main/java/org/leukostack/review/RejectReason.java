package org.leukostack.review;

import org.leukostack.json.Spelled;

/** Why a cell is rejected. */
public enum RejectReason implements Spelled {
  NOT_WHITE_CELL,
  WRONG_BOX,
  OUT_OF_FOCUS,
  CUT_OFF,
  ARTEFACT,
  DUPLICATE,
  OTHER
}
