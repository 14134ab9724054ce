package org.leukostack.readings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leukostack.testing.SystemCommand;

/**
 * Kappa, its standard error and its interval are those of R's vcd and psych (Debian: r-cran-vcd,
 * r-cran-psych), also where readers used one label only, or judged nothing.
 */
class AgreesWithRTest {

  private static final int PAIRS = 200;
  private static final double EPSILON = 1e-9;

  private static final String SCRIPT =
      """
      suppressPackageStartupMessages({library(vcd); library(psych)})
      for (line in readLines(commandArgs(TRUE)[1])) {
        v <- as.numeric(strsplit(line, " ")[[1]])
        m <- matrix(v, nrow = sqrt(length(v)), byrow = TRUE)
        of <- function(f) tryCatch(suppressWarnings(f()), error = function(e) NA)
        k <- of(function() Kappa(m))
        vcd <- if (is.list(k)) c(k$Unweighted, confint(k)["Unweighted", ]) else rep(NA, 4)
        p <- of(function() suppressMessages(cohen.kappa(m, n.obs = sum(m))))
        psych <- if (is.list(p)) c(p$kappa, p$var.kappa) else rep(NA, 2)
        cat(sprintf("%.15g", c(vcd, psych)), "\\n")
      }
      """;

  @TempDir Path temp;

  @Test
  void onRandomPairsOfReadings() throws Exception {
    assumeTrue(
        SystemCommand.succeeds("Rscript", "--vanilla", "-e", "library(vcd); library(psych)"),
        "skipped: Rscript with the packages vcd and psych is not here");
    List<ConfusionTable<Integer>> tables = tables();
    List<String> answers = answers(tables);
    assertThat(answers).hasSize(PAIRS);
    int defined = 0;
    for (int i = 0; i < PAIRS; i++) {
      Kappa ours = tables.get(i).kappa();
      String[] theirs = answers.get(i).trim().split(" +");
      String where = tables.get(i) + ": " + answers.get(i);
      if (ours.value().isEmpty()) {
        assertThat(theirs[0]).as(where).isIn("NaN", "NA");
        continue;
      }
      defined++;
      assertThat(tables.get(i).n()).isPositive();
      same(ours.value(), theirs[0], where);
      same(ours.standardError(), theirs[1], where);
      same(ours.low(), theirs[2], where);
      same(ours.high(), theirs[3], where);
      same(ours.value(), theirs[4], where);
      double error = ours.standardError().orElseThrow();
      same(OptionalDouble.of(error * error), theirs[5], where);
    }
    assertThat(defined).as("and some that are not defined").isBetween(100, PAIRS - 5);
  }

  /** Where rounding takes the variance below zero, R has no number and we have zero. */
  private static void same(OptionalDouble ours, String theirs, String where) {
    if (theirs.equals("NaN") || theirs.equals("NA")) {
      assertThat(where).contains(" NaN");
      return;
    }
    assertThat(ours.orElseThrow()).as(where).isEqualTo(Double.parseDouble(theirs), within(EPSILON));
  }

  private static List<ConfusionTable<Integer>> tables() {
    Random random = new Random(21);
    List<ConfusionTable<Integer>> tables = new ArrayList<>();
    for (int i = 0; i < PAIRS; i++) {
      int labels = 1 + random.nextInt(5);
      int cells = i % 10 == 0 ? random.nextInt(3) : 1 + random.nextInt(80);
      double alike = random.nextDouble();
      List<Integer> first = random.ints(cells, 0, labels).boxed().toList();
      List<Integer> second =
          IntStream.range(0, cells)
              .mapToObj(c -> random.nextDouble() < alike ? first.get(c) : random.nextInt(labels))
              .toList();
      tables.add(ConfusionTable.of(first, second));
    }
    return tables;
  }

  private List<String> answers(List<ConfusionTable<Integer>> tables) throws Exception {
    Path script = Files.writeString(temp.resolve("kappa.R"), SCRIPT);
    Path input =
        Files.write(
            temp.resolve("tables.txt"), tables.stream().map(AgreesWithRTest::line).toList());
    Path out = temp.resolve("out.txt");
    Process r =
        new ProcessBuilder("Rscript", "--vanilla", script.toString(), input.toString())
            .redirectOutput(out.toFile())
            .redirectError(temp.resolve("err.txt").toFile())
            .start();
    assertThat(r.waitFor()).as(Files.readString(temp.resolve("err.txt"))).isZero();
    return Files.readAllLines(out);
  }

  private static String line(ConfusionTable<Integer> table) {
    StringBuilder line = new StringBuilder();
    table.counts().forEach(row -> row.forEach(count -> line.append(count).append(' ')));
    return line.isEmpty() ? "0" : line.toString().trim();
  }
}
