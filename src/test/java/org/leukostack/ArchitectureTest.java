package org.leukostack;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Who may use whom: data flows one way, and the packages are its stations. */
@AnalyzeClasses(packages = "org.leukostack", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String ROOT = "org.leukostack";
  private static final Set<String> PACKAGES =
      new TreeSet<>(
          Set.of(
              "model", "files", "milab", "jpeg", "crop", "check", "json", "classes", "review",
              "export", "text", "home", "demo", "cli", "ui"));

  @ArchTest static final ArchRule model = uses("model");
  @ArchTest static final ArchRule files = uses("files");
  @ArchTest static final ArchRule jpeg = uses("jpeg");
  @ArchTest static final ArchRule milab = uses("milab", "model");
  @ArchTest static final ArchRule crop = uses("crop", "model", "jpeg");
  @ArchTest static final ArchRule check = uses("check", "model", "milab", "crop", "jpeg");
  @ArchTest static final ArchRule review = uses("review", "model", "files", "json", "classes");
  @ArchTest static final ArchRule json = uses("json", "files");
  @ArchTest static final ArchRule classes = uses("classes", "model", "files", "json");
  @ArchTest static final ArchRule text = uses("text", allBut("cli", "ui", "demo"));
  @ArchTest static final ArchRule home = uses("home");
  @ArchTest static final ArchRule demo = uses("demo");

  @ArchTest
  static final ArchRule export =
      uses("export", "model", "files", "check", "crop", "jpeg", "review");

  @ArchTest static final ArchRule cli = uses("cli", allBut("cli", "ui"));
  @ArchTest static final ArchRule ui = uses("ui", allBut("ui", "cli"));

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
    assertThat(PACKAGES).containsAll(found);
  }

  private static String[] allBut(String... packages) {
    return PACKAGES.stream()
        .filter(name -> !Arrays.asList(packages).contains(name))
        .toArray(String[]::new);
  }

  private static ArchRule uses(String station, String... stations) {
    String[] allowed =
        Stream.concat(Stream.of(station), Arrays.stream(stations))
            .map(name -> ROOT + "." + name + "..")
            .toArray(String[]::new);
    return noClasses()
        .that(resideInAPackage(ROOT + "." + station + ".."))
        .should()
        .dependOnClassesThat(resideInAPackage(ROOT + "..").and(not(resideInAnyPackage(allowed))))
        .as(station + " uses only " + Arrays.toString(stations))
        .allowEmptyShould(true);
  }
}
