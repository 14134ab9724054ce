package org.leukostack.export;

/**
 * Takes the crops of a run, which reads each plane once, and makes of them what it will. All
 * threads of the run use it at once.
 */
@FunctionalInterface
public interface CropSink {

  /** What takes the crops that one thread cuts. */
  FieldSink open();
}
