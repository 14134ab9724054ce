package org.leukostack.export.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class CsvWriterTest {

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
