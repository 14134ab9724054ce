package org.leukostack;

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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * What a person reads comes from the bundles: no literal with letters is given to a control, and
 * nowhere is a phrase written that could reach a person, as the message of an exception might.
 */
class WordsInCodeTest {

  private static final Path SOURCES = Path.of("src/main/java/org/leukostack");

  private static final Pattern PHRASE = Pattern.compile("\\p{L}{2,} \\p{L}{2,}");

  /**
   * What has phrases for engineers only: the log, faults of this program, details of damaged JPEGs
   * (which the log has, and {@code PlaneFault.WrongData}), and what others say, to recognise it.
   */
  private static final Set<String> TECHNICAL =
      Set.of(
          "AppLog.error",
          "AppLog.warning",
          "System.err.println",
          "keep",
          "IllegalArgumentException",
          "IllegalStateException",
          "UnsupportedOperationException",
          "CancellationException",
          "Objects.requireNonNull",
          "JpegException",
          "Pattern.compile",
          "contains",
          "startsWith",
          "resolve");

  /** Files with phrases for engineers and for programs only. */
  private static final Set<String> TECHNICAL_FILES =
      Set.of(
          "CocoWriter.java", // what a data set says of itself, in English for all
          "OmeXml.java", // XML
          "FaultReport.java", // what engineers get, in English on purpose
          "IoFault.java", // what systems say, to recognise it
          "LastWords.java", // where no words of a language can be read
          "JsonDefect.java"); // what parsers say, to recognise it

  /** Its exceptions carry details for engineers, and no words. */
  private static final String JPEG = "jpeg";

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
    try (Stream<Path> files = Files.walk(SOURCES.resolve("ui"))) {
      List<Path> sources = files.filter(f -> f.toString().endsWith(".java")).toList();
      assertThat(sources).hasSizeGreaterThan(100);
      for (Path source : sources) {
        assertThat(literals(Files.readString(source))).as(source.toString()).isEmpty();
      }
    }
  }

  @Test
  void noPhraseIsWrittenThatCouldReachAPerson() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      List<Path> sources = files.filter(f -> f.toString().endsWith(".java")).toList();
      assertThat(sources).hasSizeGreaterThan(300);
      for (Path source : sources) {
        if (!source.getParent().endsWith(JPEG)
            && !TECHNICAL_FILES.contains(source.getFileName().toString())) {
          assertThat(phrases(Files.readString(source))).as(source.toString()).isEmpty();
        }
      }
    }
  }

  @Test
  void theSearchFindsPhrasesInMessagesAndPassesOverTheLog() throws IOException {
    assertThat(
            phrases(
                """
                class Thrown {
                  String why = "No such file";
                  void fail() throws IOException {
                    AppLog.warning("The settings cannot be read", e);
                    if (said.contains("Unable to open")) {
                      throw new IllegalArgumentException("A box " + box + " of no size".formatted());
                    }
                    throw new FileSystemException(file, null, "Not a " + "regular file");
                  }
                  Problem problem() {
                    return new Problem.Unreadable(file, "일반 파일이 아님");
                  }
                }
                """))
        .containsExactly("No such file", "Not a regular file", "일반 파일이 아님");
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
    List<String> found = new ArrayList<>();
    scan(source, new Calls(found));
    return found;
  }

  private static List<String> phrases(String source) throws IOException {
    List<String> found = new ArrayList<>();
    scan(source, new Phrases(found));
    return found;
  }

  private static void scan(String source, Finder scanner) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    JavacTask task =
        (JavacTask) compiler.getTask(null, null, null, null, null, List.of(new SourceText(source)));
    for (CompilationUnitTree unit : task.parse()) {
      scanner.scan(unit, null);
    }
  }

  /** Adds what it finds in a source to a list. */
  private abstract static class Finder extends TreeScanner<Void, Void> {

    final List<String> found;

    Finder(List<String> found) {
      this.found = found;
    }
  }

  /** Finds the phrases that are not for engineers only. */
  private static final class Phrases extends Finder {

    private Phrases(List<String> found) {
      super(found);
    }

    @Override
    public Void visitLiteral(LiteralTree literal, Void unused) {
      if (literal.getValue() instanceof String text && PHRASE.matcher(text).find()) {
        found.add(text);
      }
      return null;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
      String method = call.getMethodSelect().toString();
      return TECHNICAL.contains(method) || TECHNICAL.contains(name(call.getMethodSelect()))
          ? null
          : super.visitMethodInvocation(call, null);
    }

    @Override
    public Void visitNewClass(NewClassTree made, Void unused) {
      return TECHNICAL.contains(name(made.getIdentifier()))
          ? null
          : super.visitNewClass(made, null);
    }
  }

  /** Finds the calls that show something. */
  private static final class Calls extends Finder {

    private Calls(List<String> found) {
      super(found);
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
  private static final class Literals extends Finder {

    private Literals(List<String> found) {
      super(found);
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
