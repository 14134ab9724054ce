package org.leukostack.batch;

import java.nio.file.Path;
import java.util.List;

/**
 * Which slides of an archive are exported, and how.
 *
 * @param roots the folders below which the slides are, absolute paths
 * @param output the folder that gets, or has, a folder for each slide
 * @param options of every slide
 * @param shards how many there are, at least 1
 * @param slides by id
 */
public record BatchPlan(
    List<Path> roots, Path output, BatchOptions options, int shards, List<BatchSlide> slides) {

  /** As many tasks as an array of Slurm has unless its administrator allows more. */
  public static final int MOST_SHARDS = 1000;

  public BatchPlan {
    roots = List.copyOf(roots);
    slides = List.copyOf(slides);
  }

  /** The slides of one shard, by id. */
  public List<BatchSlide> shard(int number) {
    return slides.stream().filter(slide -> slide.shard() == number).toList();
  }
}
