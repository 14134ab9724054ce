package org.leukostack.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leukostack.model.PreClass;

class ClassColoursTest {

  static IntStream classNumbers() {
    return IntStream.rangeClosed(0, 14);
  }

  @ParameterizedTest
  @MethodSource("classNumbers")
  void aLabelCanBeReadOnTheColourOfItsClass(int number) {
    Color background = ClassColours.of(new PreClass(number));
    double back = luminance(background);
    double text = luminance(ClassColours.textOn(background));
    double contrast = (Math.max(back, text) + 0.05) / (Math.min(back, text) + 0.05);
    assertThat(contrast).isGreaterThanOrEqualTo(4.5);
  }

  /** WCAG 2.2 with its table's 8-bit channels, written independently of the code under test. */
  private static double luminance(Color color) {
    double[] weights = {0.2126, 0.7152, 0.0722};
    double[] channels = {color.getRed(), color.getGreen(), color.getBlue()};
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      long eightBit = Math.round(channels[i] * 255);
      double c = eightBit / 255.0;
      sum += weights[i] * (eightBit <= 10 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
    }
    return sum;
  }
}
