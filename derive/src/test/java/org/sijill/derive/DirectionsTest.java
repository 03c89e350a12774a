package org.sijill.derive;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What is derived depends on the reader alone and touches nothing outside. */
@AnalyzeClasses(
    packages = "org.sijill.derive",
    importOptions = ImportOption.DoNotIncludeTests.class)
class DirectionsTest {

  @ArchTest
  static final ArchRule deriveDependsOnTheReaderOnly =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "org.sijill.derive..",
              "org.sijill.reader..",
              "com.fasterxml.jackson..",
              "com.ibm.icu..",
              "java..");

  @ArchTest
  static final ArchRule deriveTouchesNothingOutside =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.util.logging..", "java.sql..", "java.net..", "java.nio.file..")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(java.time.Instant.class, "now");

  @ArchTest
  static final ArchRule theCommonPartKnowsNoKindOfRow =
      noClasses()
          .that()
          .resideInAPackage("org.sijill.derive")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.sijill.derive.incidents..", "org.sijill.derive.state..");
}
