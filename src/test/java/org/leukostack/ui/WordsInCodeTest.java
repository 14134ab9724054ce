package org.leukostack.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** What a person reads comes from the bundles: no literal with letters is given to a control. */
class WordsInCodeTest {

  private static final Path SOURCES = Path.of("src/main/java/org/leukostack/ui");

  /** Methods whose arguments are shown or spoken. */
  private static final Set<String> SHOWING =
      Set.of(
          "setText",
          "setTitle",
          "setHeaderText",
          "setContentText",
          "setPromptText",
          "setAccessibleText",
          "setAccessibleHelp",
          "setAccessibleRoleDescription",
          "fillText",
          "say");

  /** Classes whose constructors take what they show. */
  private static final Set<String> SHOWN =
      Set.of(
          "Alert",
          "Button",
          "ButtonType",
          "CheckBox",
          "CheckMenuItem",
          "Hyperlink",
          "Label",
          "Menu",
          "MenuButton",
          "MenuItem",
          "RadioButton",
          "RadioMenuItem",
          "SplitMenuButton",
          "Tab",
          "Text",
          "TextArea",
          "TextField",
          "TitledPane",
          "ToggleButton",
          "Tooltip");

  /** Methods that put texts together; what any other one takes is a key, not a text. */
  private static final Set<String> JOINING =
      Set.of("concat", "format", "formatted", "join", "orElse", "strip", "valueOf");

  @Test
  void noControlIsGivenALiteralWithLetters() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      List<Path> sources = files.filter(f -> f.toString().endsWith(".java")).toList();
      assertThat(sources).hasSizeGreaterThan(100);
      for (Path source : sources) {
        assertThat(literals(Files.readString(source))).as(source.toString()).isEmpty();
      }
    }
  }

  @Test
  void theSearchFindsWhatIsShownAndPassesOverKeysAndSigns() throws IOException {
    assertThat(
            literals(
                """
                class Seen {
                  void show() {
                    label.setText("▶ " + words.get("plane.number", n));
                    label.setText(wide ? "1:1" : "Whole " + n);
                    Tips.say(button, String.format("%.1f seconds", s));
                    new Button("Go on", icon("play"));
                    box.getItems().add(new MenuItem("설정"));
                    alert.setHeaderText(words.get("a.key"));
                    node.setId("an-id");
                    label.setText(String.format("%.0f %%", s));
                  }
                }
                """))
        .containsExactly("Whole ", "%.1f seconds", "Go on", "설정");
  }

  private static List<String> literals(String source) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    JavacTask task =
        (JavacTask) compiler.getTask(null, null, null, null, null, List.of(new SourceText(source)));
    List<String> found = new ArrayList<>();
    for (CompilationUnitTree unit : task.parse()) {
      new Calls(found).scan(unit, null);
    }
    return found;
  }

  /** Finds the calls that show something. */
  private static final class Calls extends TreeScanner<Void, Void> {

    private final List<String> found;

    private Calls(List<String> found) {
      this.found = found;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
      if (SHOWING.contains(name(call.getMethodSelect()))) {
        call.getArguments().forEach(a -> new Literals(found).scan(a, null));
      }
      return super.visitMethodInvocation(call, null);
    }

    @Override
    public Void visitNewClass(NewClassTree made, Void unused) {
      if (SHOWN.contains(name(made.getIdentifier()))) {
        made.getArguments().forEach(a -> new Literals(found).scan(a, null));
      }
      return super.visitNewClass(made, null);
    }
  }

  /** Finds the literals with letters in something that is shown. */
  private static final class Literals extends TreeScanner<Void, Void> {

    private final List<String> found;

    private Literals(List<String> found) {
      this.found = found;
    }

    @Override
    public Void visitLiteral(LiteralTree literal, Void unused) {
      if (literal.getValue() instanceof String text
          && text.replaceAll("%[-,+0-9.]*[a-zA-Z%]", "").chars().anyMatch(Character::isLetter)) {
        found.add(text);
      }
      return null;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
      return JOINING.contains(name(call.getMethodSelect()))
          ? super.visitMethodInvocation(call, null)
          : null;
    }

    @Override
    public Void visitNewClass(NewClassTree made, Void unused) {
      return null; // looked at on its own
    }
  }

  private static String name(Tree named) {
    return switch (named) {
      case MemberSelectTree select -> select.getIdentifier().toString();
      case IdentifierTree identifier -> identifier.getName().toString();
      case ExpressionTree other -> other.toString();
      default -> "";
    };
  }

  private static final class SourceText extends SimpleJavaFileObject {

    private final String text;

    private SourceText(String text) {
      super(URI.create("string:///Source.java"), JavaFileObject.Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
