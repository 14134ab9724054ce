package org.leukostack.ui.theme;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.image.Image;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** The pictures of buttons and of the window. */
public final class Icons {

  private Icons() {}

  /** An icon in the colour of the text around it. */
  public static FontIcon of(Ikon ikon) {
    FontIcon icon = new FontIcon(ikon);
    icon.getStyleClass().add("icon");
    return icon;
  }

  /** The window's own icon in all sizes. */
  public static List<Image> ofWindow() {
    return Stream.of(16, 32, 48, 128, 256)
        .map(size -> "leukostack-" + size + ".png")
        .map(name -> Objects.requireNonNull(Icons.class.getResource(name), name).toExternalForm())
        .map(Image::new)
        .toList();
  }
}
