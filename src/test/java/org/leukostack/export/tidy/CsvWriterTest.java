package org.leukostack.export.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvWriterTest {

  /** What OWASP's page on CSV injection names, and what is none. */
  @Test
  void noTextIsAFormulaOfASpreadsheet(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("cells.csv");
    try (CsvWriter csv = CsvWriter.harmless(file)) {
      csv.row("=1+1", "+1", "-1+1", "@SUM(A1)", "\t=1", "=A1,B1");
      csv.row("-5", -5, "a=1", "", "'=1", "not-a-formula");
    }

    assertThat(file)
        .hasContent("'=1+1,'+1,'-1+1,'@SUM(A1),'\t=1,\"'=A1,B1\"\n-5,-5,a=1,,'=1,not-a-formula\n");
  }

  @Test
  void quotesAsPythonDoesWithMinimalQuoting() throws Exception {
    StringWriter text = new StringWriter();
    CsvWriter csv = new CsvWriter(text);

    csv.row("", 0, "plain", " blank ", "#hash", "ä'");
    csv.row("[1, 2]", "say \"so\"", "two\nlines", "\r");

    assertThat(text)
        .hasToString(
            ",0,plain, blank ,#hash,ä'\n\"[1, 2]\",\"say \"\"so\"\"\",\"two\nlines\",\"\r\"\n");
  }
}
