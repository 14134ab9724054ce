package org.leukostack.ui.classes;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.leukostack.classes.CellClass;
import org.leukostack.classes.ClassListDocument;
import org.leukostack.classes.ClassListFile.Fault;
import org.leukostack.classes.ClassListFile.Result;
import org.leukostack.classes.TakenDigit;
import org.leukostack.json.JsonFault;
import org.leukostack.text.IoErrorText;
import org.leukostack.text.JsonDefectText;
import org.leukostack.text.Words;
import org.leukostack.ui.theme.ClassNames;

/** What is wrong with the file of a class list, in words. */
public final class ClassFaultText {

  private static final int SHOWN = 4;

  private final Words words;
  private final ClassNames names;

  public ClassFaultText(ClassNames names) {
    words = names.words();
    this.names = names;
  }

  /**
   * The file, where in it, what was expected and found, and what happens now; empty if nothing is
   * wrong. A list that gives a digit to two classes is used all the same.
   *
   * @param file as the user knows it
   * @param consequence what happens now with a list that is not used
   */
  public String of(Result result, String file, String consequence) {
    return switch (result) {
      case Result.Read(ClassListDocument _, List<TakenDigit> taken) -> digits(taken, file);
      case Result.Missing _ -> words.get("classes.file.missing", file, consequence);
      case Result.Unreadable(IOException reason) ->
          words.get(
              "classes.file.unreadable",
              file,
              new IoErrorText(words.locale()).reason(reason),
              consequence);
      case Result.NotJson(JsonFault fault) ->
          words.get("classes.file.faulty", file, line(fault), consequence);
      case Result.Faulty(List<Fault> faults) ->
          words.get("classes.file.faulty", file, lines(faults), consequence);
    };
  }

  private String digits(List<TakenDigit> taken, String file) {
    return taken.isEmpty()
        ? ""
        : words.get(
            "classes.file.taken",
            file,
            taken.stream().map(this::line).collect(Collectors.joining(" ")));
  }

  private String line(TakenDigit taken) {
    return words.get("classes.file.digit", taken.digit(), name(taken.by()), name(taken.from()));
  }

  private String name(CellClass one) {
    return one.isNamed() ? one.name() : names.withoutList(one.preClass());
  }

  private String lines(List<Fault> faults) {
    String lines = faults.stream().limit(SHOWN).map(this::line).collect(Collectors.joining(" "));
    int more = faults.size() - SHOWN;
    return more > 0 ? lines + " " + words.get("classes.file.more", more) : lines;
  }

  private String line(JsonFault fault) {
    return words.get(
        "classes.file.fault",
        fault.line() + ":" + fault.column(),
        words.get("classes.expected.json"),
        new JsonDefectText(words.locale()).of(fault.reason()));
  }

  private String line(Fault fault) {
    String found = fault.found().isBlank() ? words.get("classes.file.nothing") : fault.found();
    String expected = words.get("classes.expected." + fault.kind().name());
    return words.get("classes.file.fault", fault.where(), expected, found);
  }
}
