package org.leukostack.text;

import java.util.Locale;
import org.leukostack.model.PlaneFault;

/** The words for what is wrong with a plane. */
public final class PlaneFaultText {

  private final Words words;

  public PlaneFaultText(Locale locale) {
    this(new Words("problems", locale));
  }

  PlaneFaultText(Words words) {
    this.words = words;
  }

  /** What is wrong, and at which byte where that says something. */
  public String of(PlaneFault fault) {
    String what = of(fault.kind());
    if (fault.kind() == PlaneFault.Kind.UNREADABLE && !fault.detail().isBlank()) {
      what = words.get("fault.because", what, fault.detail());
    }
    return fault.offset() <= 0 ? what : words.get("fault.at", what, fault.offset());
  }

  public String of(PlaneFault.Kind kind) {
    return words.get("fault." + kind);
  }
}
