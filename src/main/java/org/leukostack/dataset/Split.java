package org.leukostack.dataset;

import org.leukostack.json.Spelled;

/** The part of a data set that a group belongs to; files and folders have it by its spelling. */
public enum Split implements Spelled {
  TRAIN,
  VAL,
  TEST
}
