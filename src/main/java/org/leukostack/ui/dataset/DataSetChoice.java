package org.leukostack.ui.dataset;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leukostack.classes.ClassList;
import org.leukostack.dataset.DataSet.Planes;
import org.leukostack.dataset.DataSetOptions;
import org.leukostack.dataset.Format;
import org.leukostack.dataset.SplitShares;
import org.leukostack.export.Which;

/**
 * What is chosen of a data set, so far.
 *
 * @param shares null while what is typed is none
 * @param groups the table of the groups; null for none
 * @param classes that name the labels
 */
record DataSetChoice(
    Set<Format> formats,
    @Nullable SplitShares shares,
    long seed,
    Planes planes,
    Which only,
    @Nullable Path groups,
    ClassList classes) {

  /** What is chosen before anybody chooses. */
  static DataSetChoice usual(ClassList classes) {
    DataSetOptions usual = DataSetOptions.USUAL;
    return new DataSetChoice(
        Set.copyOf(usual.formats()),
        usual.shares(),
        usual.seed(),
        usual.planes(),
        usual.only(),
        null,
        classes);
  }

  DataSetChoice withFormats(Set<Format> chosen) {
    return new DataSetChoice(chosen, shares, seed, planes, only, groups, classes);
  }

  DataSetChoice withShares(@Nullable SplitShares chosen) {
    return new DataSetChoice(formats, chosen, seed, planes, only, groups, classes);
  }

  DataSetChoice withSeed(long chosen) {
    return new DataSetChoice(formats, shares, chosen, planes, only, groups, classes);
  }

  DataSetChoice withPlanes(Planes chosen) {
    return new DataSetChoice(formats, shares, seed, chosen, only, groups, classes);
  }

  DataSetChoice withOnly(Which chosen) {
    return new DataSetChoice(formats, shares, seed, planes, chosen, groups, classes);
  }

  DataSetChoice withGroups(@Nullable Path chosen) {
    return new DataSetChoice(formats, shares, seed, planes, only, chosen, classes);
  }

  DataSetChoice withClasses(ClassList chosen) {
    return new DataSetChoice(formats, shares, seed, planes, only, groups, chosen);
  }

  DataSetOptions options(SplitShares known) {
    return new DataSetOptions(List.copyOf(formats), known, seed, planes, only);
  }
}
