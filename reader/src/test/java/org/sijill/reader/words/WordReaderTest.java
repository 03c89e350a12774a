package org.sijill.reader.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.sijill.reader.text.AlignedText;
import org.sijill.reader.text.Normaliser;
import org.sijill.reader.text.Sentence;
import org.sijill.reader.words.Analysis.Aspect;
import org.sijill.reader.words.Analysis.Form;
import org.sijill.reader.words.Analysis.Gender;
import org.sijill.reader.words.Analysis.Number;
import org.sijill.reader.words.Analysis.Voice;
import org.sijill.reader.words.Rule.Action;
import org.sijill.reader.words.Rule.Condition;
import org.sijill.reader.words.WordKnowledge.RunOn;

class WordReaderTest {

  /** A dictionary of a few words that counts how often it is asked. */
  private static final class FewWords implements Dictionary {
    private final Map<String, List<Stem>> stems =
        Map.of(
            "قصف", List.of(stem("قصف", Pos.NOUN), stem("قصف", Pos.VERB)),
            "جيش", List.of(stem("جيش", Pos.NOUN)),
            "مدينه", List.of(stem("مدينه", Pos.NOUN)),
            "مقر", List.of(stem("مقر", Pos.NOUN)));
    private int asked;

    private static Stem stem(String lemma, Pos pos) {
      boolean verb = pos == Pos.VERB;
      return new Stem(
          lemma,
          pos,
          Form.PLAIN,
          verb ? Aspect.PERFECT : Aspect.NONE,
          Voice.UNKNOWN,
          Gender.MASCULINE,
          Number.SINGULAR,
          verb ? 3 : 0,
          true,
          true,
          false,
          false,
          false,
          false,
          false,
          2,
          Letters.spellings(lemma.endsWith("ه") ? "مدينة" : lemma));
    }

    @Override
    public List<Stem> lookup(CharSequence stem) {
      asked++;
      return stems.getOrDefault(stem.toString(), List.of());
    }

    @Override
    public List<String> masdarOf(String verb) {
      return List.of();
    }

    @Override
    public List<String> verbOf(String noun) {
      return List.of();
    }
  }

  private static WordKnowledge knowledge(Rule... rules) {
    return new WordKnowledge(
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(new RunOn("ما", true), new RunOn("في", false)),
        List.of(rules));
  }

  private static WordReader reader(Rule... rules) {
    return new WordReader(knowledge(rules), new FewWords());
  }

  private static List<Word> read(WordReader reader, String text) {
    AlignedText aligned = Normaliser.align(text);
    return reader.read(aligned, new Sentence(0, aligned.normal().length(), 0));
  }

  private static List<String> words(WordReader reader, String text) {
    return read(reader, text).stream().map(w -> text.substring(w.begin(), w.end())).toList();
  }

  @Test
  void takesCliticsOffKnownWords() {
    Word word = read(reader(), "وبالمدينة").get(0);
    assertThat(word.analysis().conjunction()).isEqualTo('و');
    assertThat(word.analysis().preposition()).isEqualTo('ب');
    assertThat(word.analysis().article()).isTrue();
    assertThat(word.stem()).isEqualTo("المدينه");
    assertThat(word.bare()).isEqualTo("مدينه");
    assertThat(word.stemBegin()).isEqualTo(2);
    Word joined = read(reader(), "للجيش").get(0);
    assertThat(joined.analysis().preposition()).isEqualTo('ل');
    assertThat(joined.stem()).isEqualTo("لجيش");
    assertThat(joined.bare()).isEqualTo("جيش");
    Word owned = read(reader(), "ومقرهم").get(0);
    assertThat(owned.analysis().pronoun()).isEqualTo("هم");
    assertThat(owned.stemEnd()).isEqualTo(4);
  }

  @Test
  void positionsAreThoseOfTheOriginal() {
    String text = "(قَصـــفٌ) المدينة";
    Word word = read(reader(), text).get(1);
    assertThat(text.substring(word.begin(), word.end())).isEqualTo("قَصـــفٌ");
    assertThat(word.form()).isEqualTo("قصف");
  }

  @Test
  void dividesRunOnWords() {
    assertThat(words(reader(), "ماقصف الجيش")).containsExactly("ما", "قصف", "الجيش");
    assertThat(words(reader(), "فيالمدينة")).containsExactly("في", "المدينة");
    assertThat(words(reader(), "مارتن فيينا")).containsExactly("مارتن", "فيينا");
  }

  @Test
  void readsElongatedWords() {
    Word word = read(reader(), "المدييييينة").get(0);
    assertThat(word.lemma()).isEqualTo("مدينه");
    assertThat(word.end()).isEqualTo(11);
  }

  @Test
  void guessesUnknownWordsByPattern() {
    Analysis nisba = read(reader(), "التلعفرية").get(0).analysis();
    assertThat(nisba.pos()).isEqualTo(Pos.ADJ);
    assertThat(nisba.lemma()).isEqualTo("تلعفري");
    assertThat(nisba.known()).isFalse();
    Analysis plural = read(reader(), "والبرشمات").get(0).analysis();
    assertThat(plural.conjunction()).isEqualTo('و');
    assertThat(plural.number()).isEqualTo(Number.PLURAL);
    assertThat(read(reader(), "زنجبار").get(0).pos()).isEqualTo(Pos.PROPN);
  }

  @Test
  void signsOfVowelsTellTheVoice() {
    Rule verb =
        rule("verb", Action.SELECT, new Rule.Test(~pos(Pos.VERB) & all(), List.of(), List.of()));
    assertThat(read(reader(verb), "قُصف").get(0).analysis().voice()).isEqualTo(Voice.PASSIVE);
    assertThat(read(reader(verb), "قَصف").get(0).analysis().voice()).isEqualTo(Voice.ACTIVE);
    assertThat(read(reader(verb), "قصف").get(0).analysis().voice()).isEqualTo(Voice.UNKNOWN);
    assertThat(read(reader(verb), "قصفٌ").get(0).pos()).isEqualTo(Pos.NOUN);
  }

  @Test
  void rulesChooseByTheWordsBeside() {
    Rule.Test isVerb = new Rule.Test(~pos(Pos.VERB) & all(), List.of(), List.of());
    Rule.Test army = new Rule.Test(0, List.of("الجيش"), List.of());
    Rule next = rule("next", Action.SELECT, isVerb, new Condition(1, 1, false, false, army, null));
    assertThat(read(reader(next), "قصف الجيش").get(0).pos()).isEqualTo(Pos.VERB);
    assertThat(read(reader(next), "قصف المدينة").get(0).pos()).isEqualTo(Pos.NOUN);
    assertThat(read(reader(next).without("next"), "قصف الجيش").get(0).pos()).isEqualTo(Pos.NOUN);
    Rule.Test comma = new Rule.Test(0, List.of("،"), List.of());
    Rule later =
        rule("later", Action.SELECT, isVerb, new Condition(1, 8, false, false, army, comma));
    assertThat(read(reader(later), "قصف مقر الجيش").get(0).pos()).isEqualTo(Pos.VERB);
    assertThat(read(reader(later), "قصف مقر، الجيش").get(0).pos()).isEqualTo(Pos.NOUN);
  }

  @Test
  void looksUpOncePerSpelling() {
    FewWords dictionary = new FewWords();
    WordReader reader = new WordReader(knowledge(), dictionary);
    read(reader, "قصف الجيش المدينة");
    int once = dictionary.asked;
    read(reader, "قصف الجيش المدينة ".repeat(50));
    assertThat(dictionary.asked).isEqualTo(once);
  }

  @Test
  void lookUpsGrowLikeTheWord() {
    int perLetter = 0;
    for (int n : new int[] {10, 20, 40, 80}) {
      FewWords dictionary = new FewWords();
      read(new WordReader(knowledge(), dictionary), "وبا" + "سط".repeat(n));
      perLetter = Math.max(perLetter, dictionary.asked);
    }
    assertThat(perLetter).isLessThan(200);
  }

  @Property(tries = 300)
  void wordsCoverTheTextAndLoseNoLetter(@ForAll("texts") String text) {
    int at = 0;
    StringBuilder letters = new StringBuilder();
    for (Word w : read(reader(), text)) {
      assertThat(w.begin()).isGreaterThanOrEqualTo(at);
      assertThat(text.substring(at, w.begin())).isBlank();
      assertThat(w.begin()).isLessThanOrEqualTo(w.stemBegin());
      assertThat(w.stemBegin()).isLessThanOrEqualTo(w.stemEnd());
      assertThat(w.stemEnd()).isLessThanOrEqualTo(w.end());
      Analysis a = w.analysis();
      assertThat(a.stemBegin() + w.stem().length() + a.pronoun().length())
          .isEqualTo(w.form().length());
      letters.append(text, w.begin(), w.end());
      at = w.end();
    }
    assertThat(text.substring(at)).isBlank();
    assertThat(letters.toString()).isEqualTo(text.replaceAll("\\s", ""));
  }

  @Property(tries = 100)
  void sameTextSameWords(@ForAll("texts") String text) {
    WordReader reader = reader();
    List<Word> first = read(reader, text);
    assertThat(read(reader, text)).isEqualTo(first);
    assertThat(read(reader(), text)).isEqualTo(first);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars("وفبلكسالمقرجيشدينهةىيإأآءؤئت ما.،\"12ab")
        .ofMaxLength(60);
  }

  private static Rule rule(String id, Action action, Rule.Test target, Condition... conditions) {
    return new Rule(id, action, 0, false, target, new ArrayList<>(List.of(conditions)));
  }

  private static long pos(Pos pos) {
    return Features.Group.POS.bit(pos.ordinal());
  }

  private static long all() {
    return Features.Group.POS.all();
  }
}
