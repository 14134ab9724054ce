package org.leukostack.batch;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Of which slides of an archive something is made, and what.
 *
 * @param roots the folders below which the slides are, absolute paths
 * @param output the folder that gets, or has, a folder for each slide, or that of the data set
 * @param options of every slide
 * @param shards how many there are, at least 1
 * @param slides by id
 * @param terms of a data set; null for exports, and for a shard
 */
public record BatchPlan(
    List<Path> roots,
    Path output,
    BatchOptions options,
    int shards,
    List<BatchSlide> slides,
    @Nullable DataSetTerms terms) {

  /** As many tasks as an array of Slurm has unless its administrator allows more. */
  public static final int MOST_SHARDS = 1000;

  public BatchPlan {
    roots = List.copyOf(roots);
    slides = List.copyOf(slides);
  }

  /** The same with other terms. */
  public BatchPlan with(DataSetTerms other) {
    return new BatchPlan(roots, output, options, shards, slides, other);
  }
}
