package org.sijill.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.sijill.reader.Report;

/** Whatever the text, the reader neither fails nor points beside it. */
class AnyTextTest {

  private static Engine engine;
  private static List<String> texts;

  @BeforeContainer
  static void load() throws Exception {
    engine = Engines.load(List.of());
    texts = SchemaTest.examples().stream().map(Report::text).toList();
  }

  private static void check(String text) {
    Report report = new Report(null, null, "2024-03-11", null, null, text);
    Spans.check(report, engine.read(report));
  }

  @Property
  void anyCharacters(@ForAll String text) {
    check(text);
  }

  /** Letters, ligatures and marks of all Arabic blocks, invisible signs and digits. */
  @Property
  void anyArabicCharacters(@ForAll("arabic") String text) {
    check(text);
  }

  /** A ligature may stand for letters of two words that are written as one (لم + يضم). */
  @Example
  void aLigatureOverTwoWords() {
    check("\uFDAD\uFC25");
    check("قال إن الجيش \uFDAD\uFC25 القرية.");
  }

  @Provide
  Arbitrary<String> arabic() {
    return Arbitraries.strings()
        .withCharRange('\u0600', '\u06FF')
        .withCharRange('\u0621', '\u064A')
        .withCharRange('\uFB50', '\uFDFF')
        .withCharRange('\uFE70', '\uFEFC')
        .withCharRange('\u200B', '\u200F')
        .withChars(' ', ' ', '.', '«', '»', ':', '3', '\n', 'و', 'ل', 'م')
        .ofMaxLength(80);
  }

  @Property
  void newsWithSomethingBroken(@ForAll("broken") String text) {
    check(text);
  }

  @Property
  void wordsInAnyOrder(@ForAll("shuffled") String text) {
    check(text);
  }

  @Provide
  Arbitrary<String> shuffled() {
    return Arbitraries.randomValue(
        random -> {
          List<String> words = new ArrayList<>(List.of(any(random).split("\\s+")));
          java.util.Collections.shuffle(words, random);
          return String.join(random.nextInt(4) == 0 ? "" : " ", words);
        });
  }

  @Provide
  Arbitrary<String> broken() {
    return Arbitraries.randomValue(
        random -> {
          StringBuilder text = new StringBuilder(any(random));
          int changes = 1 + random.nextInt(30);
          for (int i = 0; i < changes && text.length() > 2; i++) {
            int at = random.nextInt(text.length() - 1);
            switch (random.nextInt(6)) {
              case 0 -> text.deleteCharAt(at);
              case 1 -> text.insert(at, any(random).charAt(random.nextInt(40)));
              case 2 -> text.setCharAt(at, strange(random));
              case 3 -> text.insert(at, strange(random));
              case 4 -> text.insert(at, "😀");
              default -> text.delete(at, Math.min(text.length(), at + random.nextInt(40)));
            }
          }
          return text.toString();
        });
  }

  private static String any(Random random) {
    return texts.get(random.nextInt(texts.size()));
  }

  private static char strange(Random random) {
    String strange =
        "\u200F\u200E\u202B\u0640\u064B\u0651\uD83D\uDE00\uFEFF\n\r\t .،؛؟!«»\"()[]0٣%ـءّلوفبكس";
    return strange.charAt(random.nextInt(strange.length()));
  }
}
