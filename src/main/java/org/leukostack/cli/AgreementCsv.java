package org.leukostack.cli;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leukostack.readings.Agreement;
import org.leukostack.readings.Comparison;
import org.leukostack.readings.ConfusionTable;
import org.leukostack.readings.Kappa;
import org.leukostack.review.Verdict;

/**
 * How far readings agree, as a table for a spreadsheet: a row for each two readers, slide by slide
 * and over all slides, for verdicts and classes as a whole and label by label; for more than two
 * readers also a row for all of them.
 */
final class AgreementCsv {

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
          "alpha");

  private final Terminal terminal;

  AgreementCsv(Terminal terminal) {
    this.terminal = terminal;
  }

  void write(AgreementReport report) {
    row(HEADER);
    report.slides().forEach(slide -> write(slide.folder().testId(), slide.comparison()));
    write("", report.pooled());
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
      String alpha = ofTwo ? text(agreement.alpha()) : "";
      write(List.of(testId, about, "", readings), table, alpha);
      for (L label : table.labels()) {
        write(List.of(testId, about, name.apply(label), readings), table.against(label), "");
      }
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
              text(agreement.agreement()),
              "",
              "",
              "",
              "",
              text(agreement.alpha())));
    }
  }

  private void write(List<String> of, ConfusionTable<?> table, String alpha) {
    Kappa kappa = table.kappa();
    row(
        Stream.concat(
                of.stream(),
                Stream.of(
                    Integer.toString(table.n()),
                    text(table.agreement()),
                    text(kappa.value()),
                    text(kappa.standardError()),
                    text(kappa.low()),
                    text(kappa.high()),
                    alpha))
            .toList());
  }

  private static String text(OptionalDouble value) {
    return value.isPresent() ? Double.toString(value.getAsDouble()) : "";
  }

  private void row(List<String> values) {
    terminal
        .out()
        .print(values.stream().map(AgreementCsv::quoted).collect(Collectors.joining(",")));
    terminal.out().print('\n');
  }

  /** A name that a spreadsheet would run as a formula gets an apostrophe before it. */
  private static String quoted(String value) {
    boolean isFormula =
        !value.isEmpty() && "=+-@\t".indexOf(value.charAt(0)) >= 0 && !isNumber(value);
    String harmless = isFormula ? "'" + value : value;
    boolean isPlain = harmless.chars().noneMatch(c -> ",\"\r\n".indexOf(c) >= 0);
    return isPlain ? harmless : '"' + harmless.replace("\"", "\"\"") + '"';
  }

  private static boolean isNumber(String value) {
    return value.matches("-[0-9][0-9.E-]*");
  }
}
