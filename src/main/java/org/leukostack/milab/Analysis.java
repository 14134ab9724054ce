package org.leukostack.milab;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leukostack.model.Problem;

/**
 * What could be read of an analysis file.
 *
 * @param isUsable false if it is not there or broken before its first entry, so that no field can
 *     be blamed for having none
 * @param entries by image number
 * @param problems of the file as a whole
 * @param repeated keys that the file has twice, by image number
 * @param digest SHA-256 of the file; null if it was not read to its end
 */
record Analysis(
    boolean isUsable,
    Map<Integer, AnalysisEntry> entries,
    List<Problem> problems,
    Map<Integer, List<Problem>> repeated,
    @Nullable String digest) {}
