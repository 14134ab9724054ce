package org.leukostack;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Who may use whom: data flows one way, and the packages are its stations. */
@AnalyzeClasses(packages = "org.leukostack", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String ROOT = "org.leukostack";

  /** What each package may use: these, what they may use, and so on. */
  static final Map<String, Set<String>> TABLE =
      Map.ofEntries(
          row("model", "files"),
          row("files"),
          row("home", "files"),
          row("jpeg"),
          row("milab", "model", "files"),
          row("planes", "model", "jpeg", "files"),
          row("crop", "model", "jpeg"),
          row("measure", "model", "planes", "crop"),
          row("check", "model", "planes", "crop"),
          row("json", "model", "files"),
          row("classes", "model", "files", "json"),
          row("review", "model", "files", "json", "classes"),
          row("slides", "milab", "check", "review"),
          row("export", "model", "measure", "review", "slides", "home"),
          row("readings", "review", "slides"),
          row("dataset", "export", "slides", "classes", "json", "home"),
          row("text", "milab", "check", "review", "export", "dataset", "home"),
          row("sheet", "export", "review", "slides", "text"),
          row("stats", "export", "review", "slides"),
          row("batch", "dataset", "export", "milab", "slides", "classes", "json", "home"),
          row("demo"),
          row("cli", "batch", "dataset", "readings", "sheet", "stats", "text", "demo"),
          row("ui", "batch", "dataset", "readings", "sheet", "stats", "text", "demo"));

  /** View models beside those that are called so. */
  private static final Set<String> VIEW_MODELS =
      Set.of(
          "BoxEditor",
          "CellStack",
          "ClassKeeper",
          "NoticeList",
          "PlaneFeed",
          "PlaneStore",
          "ReviewKeeper",
          "ReviewLoop",
          "ReviewState",
          "Settling",
          "ShownCells",
          "SlideMeasurements",
          "SlideWalk",
          "Spot",
          "StackFeed",
          "ViewMemory");

  @ArchTest
  static final ArchRule packagesUseWhatTheTableSays =
      CompositeArchRule.of(
          new TreeSet<>(TABLE.keySet()).stream().map(ArchitectureTest::uses).toList());

  @ArchTest
  static final ArchRule modelFilesAndJpegNeedTheJdkOnly =
      classes()
          .that(resideInAnyPackage(ROOT + ".model..", ROOT + ".files..", ROOT + ".jpeg.."))
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage("java..", "javax.imageio..", "org.jspecify..", ROOT + ".."));

  @ArchTest
  static final ArchRule onlyTheWindowKnowsJavaFx =
      noClasses()
          .that(resideInAPackage(ROOT + "..").and(not(resideInAPackage(ROOT + ".ui.."))))
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp.ikonli.."));

  @ArchTest
  static final ArchRule aViewModelKnowsNoControl =
      noClasses()
          .that(describe("are view models", ArchitectureTest::isViewModel))
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "javafx.scene..", "javafx.stage..", "org.controlsfx..", "org.kordamp.."));

  @ArchTest
  static void allViewModelsAreThere(JavaClasses all) {
    assertThat(all.stream().map(JavaClass::getSimpleName)).containsAll(VIEW_MODELS);
  }

  private static boolean isViewModel(JavaClass type) {
    String name = type.getSimpleName();
    return type.getPackageName().startsWith(ROOT + ".ui")
        && (name.endsWith("Model") || VIEW_MODELS.contains(name));
  }

  @ArchTest
  static final ArchRule onlyTheCommandLineKnowsPicocli =
      noClasses()
          .that(resideInAPackage(ROOT + "..").and(not(resideInAPackage(ROOT + ".cli.."))))
          .should()
          .dependOnClassesThat(resideInAPackage("picocli.."));

  @ArchTest
  static final ArchRule thePackagesHaveNoCycles =
      slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule thePartsOfTheWindowHaveNoCycles =
      slices().matching(ROOT + ".ui.(*)..").should().beFreeOfCycles().allowEmptyShould(true);

  @ArchTest
  static final ArchRule onlyMainEndsTheProcess =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName(ROOT + ".Main")
          .should()
          .callMethod(System.class, "exit", int.class)
          .orShould()
          .callMethod(Runtime.class, "exit", int.class)
          .orShould()
          .callMethod(Runtime.class, "halt", int.class);

  @ArchTest
  static final ArchRule nobodyPrintsATraceOnTheScreen =
      noClasses()
          .should()
          .callMethodWhere(
              describe("a trace is printed on a stream", ArchitectureTest::printsATrace));

  /** The log writes traces too, but with a writer of its own. */
  private static boolean printsATrace(JavaMethodCall call) {
    return call.getTargetOwner().isAssignableTo(Throwable.class)
        && call.getTarget().getName().equals("printStackTrace")
        && call.getTarget().getRawParameterTypes().stream()
            .noneMatch(type -> type.isEquivalentTo(PrintWriter.class));
  }

  @ArchTest
  static void thereIsNoOtherPackage(JavaClasses all) {
    Set<String> found = new TreeSet<>();
    all.stream()
        .map(type -> type.getPackageName())
        .filter(name -> name.length() > ROOT.length())
        .map(name -> name.substring(ROOT.length() + 1).split("\\.")[0])
        .forEach(found::add);
    assertThat(TABLE.keySet()).containsAll(found);
  }

  private static Map.Entry<String, Set<String>> row(String station, String... stations) {
    return Map.entry(station, Set.of(stations));
  }

  private static ArchRule uses(String station) {
    Set<String> allowed = new TreeSet<>();
    addWithAllThatItUses(station, allowed);
    String[] packages =
        allowed.stream().map(name -> ROOT + "." + name + "..").toArray(String[]::new);
    return noClasses()
        .that(resideInAPackage(ROOT + "." + station + ".."))
        .should()
        .dependOnClassesThat(resideInAPackage(ROOT + "..").and(not(resideInAnyPackage(packages))))
        .as(station + " uses only " + allowed)
        .allowEmptyShould(true);
  }

  private static void addWithAllThatItUses(String station, Set<String> all) {
    if (all.add(station)) {
      for (String used : Objects.requireNonNull(TABLE.get(station), station)) {
        addWithAllThatItUses(used, all);
      }
    }
  }
}
