package org.leukostack.export;

import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.leukostack.model.Plane;

/**
 * The planes that a run has read, and how many bytes each had then: a file may be written anew, or
 * grow, while a slide is exported. All threads of the run add to it at once.
 */
public final class PlanesRead {

  /** It was read again and had another size by then: no file has this one. */
  private static final long SEVERAL_SIZES = -1;

  private final Map<Path, Long> sizes = new ConcurrentHashMap<>();

  void add(Plane plane, long bytes) {
    sizes.merge(plane.file(), bytes, (one, other) -> one.equals(other) ? one : SEVERAL_SIZES);
  }

  /** The size of a plane in bytes as it was read; empty if it was not. */
  OptionalLong size(Plane plane) {
    Long size = sizes.get(plane.file());
    return size == null ? OptionalLong.empty() : OptionalLong.of(size);
  }
}
