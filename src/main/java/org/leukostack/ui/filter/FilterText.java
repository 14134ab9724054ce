package org.leukostack.ui.filter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.leukostack.review.CellFilter;
import org.leukostack.review.CellOrder;
import org.leukostack.text.Words;
import org.leukostack.ui.review.ActText;

/**
 * Filters and orders in words.
 *
 * @param actText what the verdicts, reasons and classes of a filter are called
 */
public record FilterText(ActText actText) {

  Words words() {
    return actText.words();
  }

  String of(CellOrder order) {
    return words().get("order." + order.name());
  }

  /** All criteria on one line; empty for none. */
  String of(CellFilter filter) {
    return String.join(words().get("filter.and"), criteria(filter));
  }

  /** One text a criterion. */
  List<String> criteria(CellFilter filter) {
    List<String> all = new ArrayList<>();
    addAny(all, filter.said().verdicts().stream().sorted().map(actText::of));
    addAny(all, filter.said().classes().stream().sorted().map(actText.classNames()::of));
    addAny(all, filter.said().reasons().stream().sorted().map(actText::of));
    addAny(
        all,
        filter.said().reviewers().stream().sorted().map(name -> words().get("filter.by", name)));
    addRange(all, "filter.fields", filter.fields());
    addRange(all, "filter.size", filter.boxSizes());
    addIf(all, filter.pixels().touchesEdge(), "filter.edge");
    addIf(all, filter.pixels().focusDisagrees(), "filter.focus");
    addIf(all, filter.said().hasComment(), "filter.comment");
    addIf(all, filter.said().inDispute(), "filter.dispute");
    if (filter.picked() != null) {
      all.add(filter.picked().what());
    }
    if (!filter.text().isBlank()) {
      all.add(words().get("filter.text", filter.text()));
    }
    return all;
  }

  private void addAny(Collection<String> all, Stream<String> names) {
    List<String> some = names.toList();
    if (!some.isEmpty()) {
      all.add(String.join(words().get("filter.or"), some));
    }
  }

  private void addRange(Collection<String> all, String wordKey, CellFilter.Range range) {
    Integer least = range.least();
    Integer most = range.most();
    if (least != null && most != null) {
      all.add(words().get(wordKey, least.toString(), most.toString()));
    } else if (least != null) {
      all.add(words().get(wordKey + ".from", least.toString()));
    } else if (most != null) {
      all.add(words().get(wordKey + ".to", most.toString()));
    }
  }

  private void addIf(Collection<String> all, boolean wanted, String wordKey) {
    if (wanted) {
      all.add(words().get(wordKey));
    }
  }
}
