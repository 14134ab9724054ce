package org.leukostack.readings;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leukostack.model.SpreadsheetText;
import org.leukostack.review.Verdict;

/**
 * How far readings agree, as a table for a spreadsheet: a row for each two readers, slide by slide
 * and over all slides, for verdicts and classes as a whole and label by label, and one for each
 * field of their confusion tables; for more than two readers also a row for all of them.
 */
public final class AgreementCsv {

  private static final List<String> HEADER =
      List.of(
          "test_id",
          "about",
          "label",
          "readings",
          "n",
          "agreement",
          "kappa",
          "se",
          "ci95_low",
          "ci95_high",
          "alpha",
          "second_label");

  private final StringBuilder text = new StringBuilder();

  private AgreementCsv() {}

  /** The whole table, with LF line ends. */
  public static String of(AgreementReport report) {
    AgreementCsv csv = new AgreementCsv();
    csv.row(HEADER);
    report.slides().forEach(slide -> csv.write(slide.folder().testId(), slide.comparison()));
    csv.write("", report.pooled());
    return csv.text.toString();
  }

  /**
   * @param testId of the slide; empty for all together
   */
  private void write(String testId, Comparison comparison) {
    write(testId, "verdict", comparison.verdict(), Verdict::spelling);
    write(testId, "class", comparison.preClass(), c -> Integer.toString(c.number()));
  }

  private <L extends Comparable<L>> void write(
      String testId, String about, Agreement<L> agreement, Function<L, String> name) {
    boolean ofTwo = agreement.readings().size() == 2;
    for (Agreement.Pair<L> pair : agreement.pairs()) {
      String readings = pair.first() + ";" + pair.second();
      ConfusionTable<L> table = pair.table();
      String alpha = ofTwo ? number(agreement.alpha()) : "";
      write(List.of(testId, about, "", readings), table, alpha);
      for (L label : table.labels()) {
        write(List.of(testId, about, name.apply(label), readings), table.against(label), "");
      }
      writeFields(List.of(testId, about + "_table"), readings, table, name);
    }
    if (!ofTwo) {
      String readings =
          agreement.readings().stream().map(Object::toString).collect(Collectors.joining(";"));
      row(
          List.of(
              testId,
              about,
              "",
              readings,
              Integer.toString(agreement.n()),
              number(agreement.agreement()),
              "",
              "",
              "",
              "",
              number(agreement.alpha()),
              ""));
    }
  }

  /** How often the first reader said the one label where the second one said the other. */
  private <L extends Comparable<L>> void writeFields(
      List<String> of, String readings, ConfusionTable<L> table, Function<L, String> name) {
    for (int row = 0; row < table.labels().size(); row++) {
      for (int column = 0; column < table.labels().size(); column++) {
        List<String> values = new ArrayList<>(of);
        values.add(name.apply(table.labels().get(row)));
        values.add(readings);
        values.add(table.counts().get(row).get(column).toString());
        values.addAll(Collections.nCopies(6, ""));
        values.add(name.apply(table.labels().get(column)));
        row(values);
      }
    }
  }

  private void write(List<String> of, ConfusionTable<?> table, String alpha) {
    Kappa kappa = table.kappa();
    row(
        Stream.concat(
                of.stream(),
                Stream.of(
                    Integer.toString(table.n()),
                    number(table.agreement()),
                    number(kappa.value()),
                    number(kappa.standardError()),
                    number(kappa.low()),
                    number(kappa.high()),
                    alpha,
                    ""))
            .toList());
  }

  private static String number(OptionalDouble value) {
    return value.isPresent() ? Double.toString(value.getAsDouble()) : "";
  }

  private void row(List<String> values) {
    text.append(values.stream().map(AgreementCsv::quoted).collect(Collectors.joining(",")))
        .append('\n');
  }

  private static String quoted(String value) {
    String harmless = SpreadsheetText.harmless(value);
    boolean isPlain = harmless.chars().noneMatch(c -> ",\"\r\n".indexOf(c) >= 0);
    return isPlain ? harmless : '"' + harmless.replace("\"", "\"\"") + '"';
  }
}
