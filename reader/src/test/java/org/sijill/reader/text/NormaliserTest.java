package org.sijill.reader.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UScript;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sijill.reader.Range;

class NormaliserTest {

  @ParameterizedTest
  @CsvSource({
    "أُعْلِنَتْ, اعلنت",
    "إدلب, ادلب",
    "آب, اب",
    "ٱلقوات, القوات",
    "القـــوات, القوات",
    "مستشفى, مستشفي",
    "فارسی, فارسي",
    "غارة, غاره",
    "مسؤول, مسوول",
    "رئيس, رييس",
    "شيء, شيء",
    "کوباني, كوباني",
    "ﺳﻮﺭﻳﺎ, سوريا",
    "ﻻجئون, لاجيون",
    "٢٠١٨, 2018",
    "۱۴۰۰, 1400",
    "٣٫٥٪, 3.5%",
    "قوات, قوات",
    "Kobani, Kobani"
  })
  void foldsSpellings(String written, String normal) {
    assertThat(Normaliser.letters(written)).isEqualTo(normal);
    assertThat(Normaliser.align(written).normal()).isEqualTo(normal);
  }

  @Test
  void dropsInvisibleMarks() {
    assertThat(Normaliser.letters("\u202Bقوات\u200F\u202C\uFEFF")).isEqualTo("قوات");
    assertThat(Normaliser.letters("می\u200Cرود")).isEqualTo("ميرود");
  }

  @Test
  void composedAndDecomposedHamzaAgree() {
    assertThat(Normaliser.letters("ا\u0654علن و\u0654ي\u0654"))
        .isEqualTo(Normaliser.letters("أعلن ؤئ"));
  }

  @Test
  void spacesAndLineEndsOfEveryKind() {
    assertThat(Normaliser.align("ا\u00A0ب\tج\r\nد\rه\u2028و").normal()).isEqualTo("ا ب ج\nد\nه\nو");
  }

  @Test
  void rangeTakesInVowelsButNotMarksOfDirection() {
    String text = "قُتِلَ\u200F رجلٌ";
    AlignedText aligned = Normaliser.align(text);
    Range first = aligned.range(0, 3);
    assertThat(text.substring(first.begin(), first.end())).isEqualTo("قُتِلَ");
    Range last = aligned.range(4, 7);
    assertThat(text.substring(last.begin(), last.end())).isEqualTo("رجلٌ");
  }

  @Test
  void rangeTakesInTheWholeLigature() {
    String text = "ﻻ شيء";
    AlignedText aligned = Normaliser.align(text);
    assertThat(aligned.normal()).isEqualTo("لا شيء");
    assertThat(aligned.range(0, 2)).isEqualTo(new Range(0, 1));
    assertThat(aligned.range(0, 1)).isEqualTo(new Range(0, 1));
  }

  @Test
  void wordBeforeACarriageReturnEndsBeforeIt() {
    AlignedText aligned = Normaliser.align("نعم\r\nلا");
    assertThat(aligned.range(0, 3)).isEqualTo(new Range(0, 3));
  }

  @Test
  void everyArabicMarkIsDropped() {
    for (int c = 0x600; c <= 0x8FF; c++) {
      if (UCharacter.getType(c) == UCharacterCategory.NON_SPACING_MARK
          && UScript.hasScript(c, UScript.ARABIC)) {
        assertThat(Normaliser.letters(String.valueOf((char) c))).as("U+%04X", c).isEmpty();
      }
    }
  }

  @Test
  void isTheSameForTheWholeAsForItsParts() {
    // What a character becomes does not depend on its neighbours, but for a CR before a LF.
    for (int point = 0; point <= 0x1FFFF; point++) {
      String one = new StringBuilder().appendCodePoint(point).toString();
      String folded = Normaliser.letters(one);
      assertThat(Normaliser.letters(folded)).as("U+%04X", point).isEqualTo(folded);
    }
  }

  @Property
  void everyPositionMapsBackAndNeverFalls(@ForAll("anyText") String text) {
    AlignedText aligned = Normaliser.align(text);
    int length = aligned.normal().length();
    assertThat(aligned.original()).isSameAs(text);
    assertThat(aligned.origins()).hasSize(length + 1);
    assertThat(aligned.origin(length)).isEqualTo(text.length());
    for (int i = 0; i < length; i++) {
      assertThat(aligned.origin(i)).isBetween(0, text.length() - 1);
      assertThat(aligned.origin(i)).isLessThanOrEqualTo(aligned.origin(i + 1));
      Range range = aligned.range(i, i + 1);
      assertThat(range.begin()).isLessThan(range.end());
      assertThat(range.end()).isLessThanOrEqualTo(text.length());
    }
  }

  @Property
  void normalisingTwiceChangesNothing(@ForAll("anyText") String text) {
    String once = Normaliser.align(text).normal();
    assertThat(Normaliser.align(once).normal()).isEqualTo(once);
  }

  @Property
  void lettersAreThoseOfTheAlignedText(@ForAll("anyText") String text) {
    assertThat(Normaliser.letters(text)).isEqualTo(Normaliser.align(text).normal());
  }

  @Provide
  Arbitrary<String> anyText() {
    return Texts.any();
  }

  /** Text of every kind: news-like, any UTF-16, marks of direction, lone surrogates. */
  static final class Texts {

    private Texts() {}

    static Arbitrary<String> any() {
      Arbitrary<Character> chars =
          Arbitraries.frequencyOf(
              net.jqwik.api.Tuple.of(20, Arbitraries.chars().range('\u0600', '\u06FF')),
              net.jqwik.api.Tuple.of(
                  6, Arbitraries.of(' ', '\n', '\r', '.', '،', '؛', '؟', '!', '…', '"', '«', '»')),
              net.jqwik.api.Tuple.of(2, Arbitraries.chars().range('\u2000', '\u206F')),
              net.jqwik.api.Tuple.of(2, Arbitraries.chars().range('\uFB50', '\uFEFF')),
              net.jqwik.api.Tuple.of(2, Arbitraries.chars().range('\uD800', '\uDFFF')),
              net.jqwik.api.Tuple.of(2, Arbitraries.chars().range(' ', '~')),
              net.jqwik.api.Tuple.of(1, Arbitraries.chars().all()));
      return chars.list().ofMaxSize(300).map(Texts::join);
    }

    private static String join(java.util.List<Character> chars) {
      StringBuilder b = new StringBuilder(chars.size());
      chars.forEach(b::append);
      return b.toString();
    }
  }
}
