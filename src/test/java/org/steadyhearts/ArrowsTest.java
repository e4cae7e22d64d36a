package org.steadyhearts;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;

/** Holds the arrows of the house. */
@AnalyzeClasses(packages = "org.steadyhearts", importOptions = ImportOption.DoNotIncludeTests.class)
class ArrowsTest {

  private static final String[] CORE = {
    "org.steadyhearts.coach..",
    "org.steadyhearts.curriculum",
    "org.steadyhearts.exercise..",
    "org.steadyhearts.progress..",
    "org.steadyhearts.speech.."
  };

  @ArchTest
  static final ArchRule theCoreKnowsNoAssistantNoCloudAndNoParser =
      classes()
          .that()
          .resideInAnyPackage(CORE)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(with(CORE, "java..", "javax.xml.stream.."));

  @ArchTest
  static final ArchRule theStoreKnowsOnlyProgress =
      noClasses()
          .that()
          .resideInAPackage("..dynamodb..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..alexa..", "..coach..", "..curriculum..", "..exercise..");

  @ArchTest
  static final ArchRule theEntryAlonePutsThePartsTogether =
      noClasses()
          .that()
          .resideInAPackage("..alexa..")
          .and()
          .doNotHaveSimpleName("SteadyHearts")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..dynamodb..", "..curriculum.reader..", "software.amazon..");

  @ArchTest
  static final ArchRule progressIsTheGround =
      noClasses()
          .that()
          .resideInAnyPackage("..progress..", "..speech..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..coach..", "..curriculum..", "..exercise..");

  @ArchTest
  static final ArchRule picturesAndSoundsKnowOnlyTheConversation =
      noClasses()
          .that()
          .resideInAnyPackage("..screen..", "..sound..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..alexa..", "com.amazon..", "..progress..", "..dynamodb..");

  @ArchTest
  static final ArchRule nothingNeedsTheTools =
      noClasses()
          .that()
          .resideOutsideOfPackage("..tools..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..tools..");

  @ArchTest
  static final ArchRule theReaderAloneOfTheContentKnowsJackson =
      noClasses()
          .that()
          .resideOutsideOfPackages("..curriculum.reader..", "..alexa..", "..screen..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.fasterxml.jackson..");

  @ArchTest
  static final ArchRule theRoomsOfTheCoachLieOneBelowTheOther =
      layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage("org.steadyhearts.coach..")
          .layer("dialog")
          .definedBy("..coach.dialog..")
          .layer("render")
          .definedBy("..coach.render..")
          .layer("narration")
          .definedBy("..coach.narration..")
          .layer("answer")
          .definedBy("..coach.answer..")
          .layer("request")
          .definedBy("..coach.request..")
          .whereLayer("dialog")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("render")
          .mayOnlyBeAccessedByLayers("dialog")
          .whereLayer("narration")
          .mayOnlyBeAccessedByLayers("dialog", "render")
          .whereLayer("answer")
          .mayOnlyBeAccessedByLayers("dialog", "render", "narration");

  /** Each package is a room, those of the coach and the curriculum included. */
  @ArchTest
  static final ArchRule noCircles =
      slices().matching("org.steadyhearts.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule whatIsThrownSaysSoInItsName =
      classes()
          .that()
          .areAssignableTo(Throwable.class)
          .should()
          .haveSimpleNameEndingWith("Exception");

  @ArchTest
  static void noNameIsGivenTwice(JavaClasses classes) {
    var named =
        classes.stream()
            .filter(one -> !one.isAnonymousClass() && !one.getSimpleName().equals("package-info"))
            .collect(groupingBy(JavaClass::getSimpleName, mapping(JavaClass::getName, toList())));
    named.values().removeIf(names -> names.size() == 1);

    assertThat(named).isEmpty();
  }

  private static String[] with(String[] some, String... more) {
    var all = Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }
}
