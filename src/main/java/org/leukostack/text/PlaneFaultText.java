package org.leukostack.text;

import java.util.Locale;
import org.leukostack.files.IoFault;
import org.leukostack.model.PlaneFault;

/** The words for what is wrong with a plane. */
public final class PlaneFaultText {

  private final Words words;
  private final IoErrorText ioErrors;

  public PlaneFaultText(Locale locale) {
    this(new Words("problems", locale));
  }

  PlaneFaultText(Words words) {
    this.words = words;
    ioErrors = new IoErrorText(words);
  }

  /** What is wrong, and at which byte where that says something. */
  public String of(PlaneFault fault) {
    String what = of(fault.kind());
    return switch (fault) {
      case PlaneFault.Unreadable(IoFault reason) ->
          words.get("fault.because", what, ioErrors.reason(reason));
      case PlaneFault.WrongData(_, long offset, _) ->
          offset <= 0 ? what : words.get("fault.at", what, offset);
    };
  }

  public String of(PlaneFault.Kind kind) {
    return words.get("fault." + kind);
  }
}
