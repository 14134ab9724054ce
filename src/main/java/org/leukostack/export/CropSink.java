package org.leukostack.export;

/**
 * Receives the crops of an export, which reads each plane once. All threads of the run use it at
 * once.
 */
@FunctionalInterface
public interface CropSink {

  /** Opens the sink of one worker thread. */
  FieldSink open();
}
