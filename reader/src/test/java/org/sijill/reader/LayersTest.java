package org.sijill.reader;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The way of a report: text, words, names, grammar, claims; nothing looks ahead. */
@AnalyzeClasses(
    packages = "org.sijill.reader",
    importOptions = ImportOption.DoNotIncludeTests.class)
class LayersTest {

  @ArchTest
  static final ArchRule packagesFollowTheWayOfAReport =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .withOptionalLayers(true)
          .layer("text")
          .definedBy("org.sijill.reader.text..")
          .layer("words")
          .definedBy("org.sijill.reader.words..")
          .layer("names")
          .definedBy("org.sijill.reader.names..")
          .layer("time")
          .definedBy("org.sijill.reader.claims.time..")
          .layer("grammar")
          .definedBy("org.sijill.reader.grammar..")
          .layer("claims")
          .definedBy(
              "org.sijill.reader.claims",
              "org.sijill.reader.claims.counts..",
              "org.sijill.reader.claims.framing..")
          .whereLayer("text")
          .mayNotAccessAnyLayer()
          .whereLayer("words")
          .mayOnlyAccessLayers("text")
          .whereLayer("names")
          .mayOnlyAccessLayers("text", "words")
          .whereLayer("time")
          .mayOnlyAccessLayers("text", "words", "names", "claims")
          .whereLayer("grammar")
          .mayOnlyAccessLayers("text", "words", "names", "time")
          .whereLayer("claims")
          .mayOnlyAccessLayers("text", "words", "names", "time", "grammar");

  @ArchTest
  static final ArchRule readerTouchesNothingOutside =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.util.logging..",
              "java.sql..",
              "java.net..",
              "java.nio.file..",
              "java.lang.reflect..",
              "java.util.concurrent..");

  @ArchTest
  static final ArchRule readerReadsNoFiles =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveNameMatching(
              "java\\.io\\.(File|FileReader|FileWriter|File.*Stream|RandomAccessFile|Console|PrintStream)");

  @ArchTest
  static final ArchRule readerAsksNoClock =
      noClasses()
          .should()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(java.util.Locale.class, "getDefault")
          .orShould()
          .callMethod(java.time.ZoneId.class, "systemDefault")
          .orShould()
          .callMethod(String.class, "toLowerCase")
          .orShould()
          .callMethod(String.class, "toUpperCase");

  @ArchTest
  static final ArchRule nothingStaticChanges =
      fields()
          .that()
          .areStatic()
          .and()
          .doNotHaveModifier(com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC)
          .should()
          .beFinal();
}
