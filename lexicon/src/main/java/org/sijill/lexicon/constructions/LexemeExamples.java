package org.sijill.lexicon.constructions;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sijill.reader.Claim;
import org.sijill.reader.Reader;
import org.sijill.reader.Report;
import org.sijill.reader.Span;
import org.sijill.reader.claims.CodeRule;
import org.sijill.reader.text.Normaliser;

/**
 * Runs the examples of lexemes, light verbs and lists of words through the whole reader. Each is
 * read as the beginning of a report that goes on to tell of force, since a mere reference counts
 * there.
 */
public final class LexemeExamples {

  private static final String REST = ".\nقصفت طائرات حربية سوق البلدة صباح الأحد.";

  private LexemeExamples() {}

  /** An example that the reader does not read as its entry says. */
  public record Failure(String entry, String text, String what) {
    @Override
    public String toString() {
      return entry + ": " + what + ": " + text;
    }
  }

  /** All failures of the examples below a knowledge folder, in the order of the files. */
  public static List<Failure> run(Path knowledge, Reader reader) throws IOException {
    List<Failure> failures = new ArrayList<>();
    for (LexemeSource source : ConstructionsCompiler.sources(knowledge)) {
      for (ExampleSource example : source.examples()) {
        check(reader, source.id(), source.id(), source.type(), source.mode(), example, failures);
      }
      mustNot(reader, source.id(), source.mustNot(), failures);
    }
    for (LightVerbSource source : ConstructionsCompiler.lightSources(knowledge)) {
      for (ExampleSource example : source.examples()) {
        check(reader, "light verb", null, example.type(), null, example, failures);
      }
    }
    for (WordListSource source : ConstructionsCompiler.wordSources(knowledge)) {
      List<ExampleSource> sentences = new ArrayList<>(source.examples());
      sentences.addAll(source.mustNot() == null ? List.of() : source.mustNot());
      for (ExampleSource example : sentences) {
        check(reader, "words." + source.id(), null, example.type(), null, example, failures);
      }
    }
    return failures;
  }

  private static void mustNot(
      Reader reader, String id, List<String> sentences, List<Failure> failures) {
    if (sentences == null) {
      return;
    }
    for (String sentence : sentences) {
      for (Claim claim : claims(reader, sentence)) {
        if (claim.because().contains(id)) {
          failures.add(new Failure(id, sentence, "fires on " + claim.trigger().text()));
        }
      }
    }
  }

  /** Checks an example; {@code id} is null where it belongs to no lexeme. */
  private static void check(
      Reader reader,
      String entry,
      String id,
      String type,
      String mode,
      ExampleSource example,
      List<Failure> failures) {
    Claim found = null;
    for (Claim claim : claims(reader, example.text())) {
      // Another entry may claim the same words, as long as the claim is the same.
      boolean own =
          id == null || claim.because().contains(id) || mode == null || mode.equals(claim.mode());
      boolean typed = type == null || claim.type().name().equals(type);
      if (own && typed && meets(claim.trigger().text(), example.trigger())) {
        found = claim;
        break;
      }
    }
    if (found == null) {
      failures.add(new Failure(entry, example.text(), "does not fire on " + example.trigger()));
      return;
    }
    String status = example.status() == null ? "actual" : example.status();
    if (!found.status().name().toLowerCase(Locale.ROOT).equals(status)) {
      failures.add(
          new Failure(entry, example.text(), "status is " + found.status() + ", not " + status));
    }
    String acled = found.acled() == null ? null : found.acled().subEventType();
    code(entry, example.text(), "acled", example.acled(), acled, failures);
    code(entry, example.text(), "cameo", example.cameo(), found.cameo(), failures);
    roles(entry, example.text(), "contexts", example.contexts(), found.contexts(), failures);
    roles(entry, example.text(), "actor", example.actor(), texts(found.actor()), failures);
    roles(
        entry,
        example.text(),
        "recipient",
        example.recipient(),
        texts(found.recipient()),
        failures);
    roles(entry, example.text(), "mediator", example.mediator(), texts(found.mediator()), failures);
    List<String> places = new ArrayList<>();
    found.place().forEach(p -> places.add(p.span().text()));
    roles(entry, example.text(), "place", example.place(), places, failures);
    List<String> means = found.means().stream().map(Span::text).toList();
    roles(entry, example.text(), "means", example.means(), means, failures);
  }

  private static void code(
      String entry,
      String text,
      String scheme,
      String wanted,
      String found,
      List<Failure> failures) {
    if (wanted != null && !wanted.equals(found == null ? CodeRule.NONE : found)) {
      failures.add(new Failure(entry, text, scheme + " is " + found + ", not " + wanted));
    }
  }

  private static List<String> texts(List<Claim.Party> parties) {
    return parties.stream().map(p -> p.span().text()).toList();
  }

  private static void roles(
      String entry,
      String text,
      String role,
      List<String> wanted,
      List<String> found,
      List<Failure> failures) {
    if (wanted == null) {
      return;
    }
    List<String> a = wanted.stream().map(LexemeExamples::key).sorted().toList();
    List<String> b = found.stream().map(LexemeExamples::key).sorted().toList();
    if (!a.equals(b)) {
      failures.add(new Failure(entry, text, role + " is " + found + ", not " + wanted));
    }
  }

  private static boolean meets(String trigger, String wanted) {
    if (wanted == null) {
      return true;
    }
    String a = key(trigger);
    String b = key(wanted);
    return a.contains(b) || b.contains(a);
  }

  private static String key(String text) {
    return Normaliser.align(text).normal().strip();
  }

  /** The claims of a sentence. */
  private static List<Claim> claims(Reader reader, String sentence) {
    Report report = new Report("example", null, "2020-01-15", null, null, sentence + REST);
    int end = sentence.codePointCount(0, sentence.length());
    return reader.read(report).stream().filter(c -> c.trigger().end() <= end).toList();
  }
}
