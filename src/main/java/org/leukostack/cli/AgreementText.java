package org.leukostack.cli;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.leukostack.classes.CellClass;
import org.leukostack.classes.ClassList;
import org.leukostack.model.PreClass;
import org.leukostack.model.ReadingName;
import org.leukostack.readings.Agreement;
import org.leukostack.readings.AgreementReport;
import org.leukostack.readings.Comparison;
import org.leukostack.readings.ConfusionTable;
import org.leukostack.readings.Kappa;
import org.leukostack.review.Verdict;
import org.leukostack.text.Words;

/** How far readings agree, in words and tables. */
final class AgreementText {

  private final Terminal terminal;
  private final ClassList classes;
  private final Words words;

  /**
   * @param classes names of classes
   */
  AgreementText(Terminal terminal, ClassList classes) {
    this.terminal = terminal;
    this.classes = classes;
    words = terminal.words();
  }

  void write(AgreementReport report) {
    String readings =
        report.readings().stream().map(ReadingName::text).collect(Collectors.joining(", "));
    for (AgreementReport.OfSlide slide : report.slides()) {
      terminal.result(words.get("agree.slide", slide.folder().testId(), readings));
      write(slide.comparison());
    }
    if (report.slides().size() != 1) {
      terminal.result(words.get("agree.pooled", report.slides().size(), readings));
      write(report.pooled());
    }
  }

  private void write(Comparison comparison) {
    write("agree.verdict", comparison.verdict(), this::of);
    write("agree.class", comparison.preClass(), this::of);
    if (comparison.addedBySome() > 0) {
      terminal.result("  " + words.get("agree.added", comparison.addedBySome()));
    }
  }

  private String of(Verdict verdict) {
    return words.get("agree.verdict." + verdict.spelling());
  }

  private String of(PreClass preClass) {
    String number = Integer.toString(preClass.number());
    return classes
        .find(preClass.number())
        .filter(CellClass::isNamed)
        .map(named -> words.get("agree.class.named", named.name(), number))
        .orElseGet(() -> words.get("agree.class.label", number));
  }

  private <L extends Comparable<L>> void write(
      String about, Agreement<L> agreement, Function<L, String> name) {
    terminal.result(
        "  "
            + words.get(
                "agree.all", words.get(about), agreement.n(), number(agreement.agreement())));
    if (agreement.n() == 0) {
      return;
    }
    if (agreement.isWeak()) {
      terminal.result("    " + words.get("agree.few", Agreement.FEW));
    }
    if (agreement.isOfOneLabel()) {
      terminal.result("    " + words.get("agree.oneLabel"));
    }
    if (agreement.readings().size() > 2) {
      terminal.result("    " + words.get("agree.alpha", number(agreement.alpha())));
    }
    agreement.pairs().forEach(pair -> write(pair, name));
  }

  private <L extends Comparable<L>> void write(Agreement.Pair<L> pair, Function<L, String> name) {
    ConfusionTable<L> table = pair.table();
    terminal.result(
        "    "
            + words.get(
                "agree.pair",
                pair.first().text(),
                pair.second().text(),
                number(table.agreement()),
                kappa(table)));
    if (table.labels().size() > 1) {
      for (L label : table.labels()) {
        ConfusionTable<Boolean> one = table.against(label);
        terminal.result(
            "      "
                + words.get("agree.label", name.apply(label), number(one.agreement()), kappa(one)));
      }
    }
    terminal.result("      " + words.get("agree.table", pair.first().text(), pair.second().text()));
    List<String> names = table.labels().stream().map(name).toList();
    int first = names.stream().mapToInt(AgreementText::columns).max().orElse(0);
    terminal.result(
        "        "
            + padded("", first)
            + names.stream().map(n -> "  " + n).collect(Collectors.joining()));
    for (int row = 0; row < names.size(); row++) {
      StringBuilder line = new StringBuilder("        ").append(padded(names.get(row), first));
      for (int column = 0; column < names.size(); column++) {
        String count = table.counts().get(row).get(column).toString();
        int width = columns(names.get(column));
        line.append("  ").append(" ".repeat(Math.max(0, width - count.length()))).append(count);
      }
      terminal.result(line.toString());
    }
  }

  private String kappa(ConfusionTable<?> table) {
    Kappa kappa = table.kappa();
    return kappa.value().isEmpty() || table.isOneSided()
        ? words.get("agree.undefined")
        : words.get(
            "agree.kappa",
            kappa.value().getAsDouble(),
            kappa.low().orElseThrow(),
            kappa.high().orElseThrow());
  }

  private String number(OptionalDouble value) {
    return value.isEmpty()
        ? words.get("agree.undefined")
        : words.get("agree.number", value.getAsDouble());
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - columns(text)));
  }

  /** How many columns of a terminal a text takes: Hangul takes two a letter. */
  private static int columns(String text) {
    return text.codePoints()
        .map(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL ? 2 : 1)
        .sum();
  }
}
