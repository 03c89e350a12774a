package org.sijill.reader.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceSplitterTest {

  /** Sentences are told by a bar. */
  private static void splits(String barred) {
    String text = barred.replace("|", "");
    AlignedText aligned = Normaliser.align(text);
    List<String> found =
        SentenceSplitter.split(aligned).stream()
            .map(s -> aligned.normal().substring(s.begin(), s.end()))
            .toList();
    List<String> wanted =
        java.util.Arrays.stream(barred.split("\\||\n"))
            .map(part -> Normaliser.align(part.strip()).normal())
            .filter(part -> !part.isEmpty())
            .toList();
    assertThat(found).isEqualTo(wanted);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "وصل الوفد صباحا.| وغادر مساء.",
        "هل توقفت المعارك؟| لا أحد يعلم!| انتهى",
        "العنوان\nوصل الوفد.| ثم غادر",
        "ارتفع السعر 3.5 في المئة.| وبلغ 1.000 ليرة",
        "بلغ العدد ٣٫٥ آلاف.| وتوقف",
        "قال د. سامر إن المعبر أغلق.| ثم فتح",
        "نقلت أ.ف.ب عن مصدر خبرا.| وانتهى",
        "نقلت أ. ف. ب عن مصدر خبرا.| وانتهى",
        "نقلت وكالة أ.ف.ب. عن مصدر خبرا",
        "نقلت وكالة أ.ف.ب.| وأضافت أن المعبر مغلق",
        "زار الموقع www.example.org ثم نشر.| وانتهى",
        "انظر https://example.org/a.html?x=1.5 للمزيد.| وانتهى",
        "أعلن الحزب موقفه.| «لن نشارك».| وانصرف الجميع",
        "قال: \"لن نشارك.\"| ثم انصرف",
        "قال: \"لن نشارك\".| ثم انصرف",
        "سأل «من فعل هذا؟»، ثم صمت",
        "توقفت المعارك في البلدة...| ثم عادت",
        "العراق.. افتتاح الجسر القديم",
        "قال إن القوات ... لن تنسحب",
        "أغلق المعبر؛ ثم فتح",
        "أغلق المعبر.|وقال شهود إنه فتح",
        "جرى التوقيع عام 2018.| وبدأ التنفيذ عام 2019.| ثم توقف",
        "1. فتح المعبر",
        "على بعد 20 كم.| وهناك نهر",
        "توفي عام 1440 هـ.| ودفن في بلدته",
        "قال إن الأمر (!) مستغرب.| وانصرف",
        "لقاء J. Smith في جنيف.| وانتهى",
        "نددت الحكومة بالهجوم .| وطالبت بتحقيق ."
      })
  void findsSentences(String barred) {
    splits(barred);
  }

  @Test
  void countsParagraphsFromTheFirstLine() {
    AlignedText text = Normaliser.align("عنوان\n\nفقرة أولى. وثانية.\n   \nأخيرة");
    assertThat(SentenceSplitter.split(text))
        .extracting(Sentence::paragraph)
        .containsExactly(0, 1, 1, 2);
  }

  @Test
  void cutsWhatHasNoStops() {
    AlignedText text = Normaliser.align("كلمة وكلمة ".repeat(5000));
    List<Sentence> sentences = SentenceSplitter.split(text);
    assertThat(sentences)
        .allMatch(s -> s.end() - s.begin() <= 2 * SentenceSplitter.LONGEST + 1)
        .hasSizeGreaterThan(10);
    assertThat(SentenceSplitter.split(Normaliser.align("ا".repeat(100_000))))
        .allMatch(s -> s.end() - s.begin() <= 2 * SentenceSplitter.LONGEST + 1);
  }

  @Test
  void emptyTextHasNone() {
    assertThat(SentenceSplitter.split(Normaliser.align(""))).isEmpty();
    assertThat(SentenceSplitter.split(Normaliser.align(" \n\u200F\n "))).isEmpty();
  }

  @Test
  void timeGrowsWithLengthOnly() {
    String part = "قال د. سامر... إن (المعبر!) أغلق \"لأن. ".repeat(10);
    for (String text :
        List.of(
            part.repeat(2000),
            ".".repeat(800_000),
            "\"".repeat(800_000),
            "ا.".repeat(400_000),
            "\n".repeat(800_000))) {
      long start = System.nanoTime();
      SentenceSplitter.split(Normaliser.align(text));
      assertThat(System.nanoTime() - start).isLessThan(3_000_000_000L);
    }
  }

  @Property
  void sentencesPartitionTheText(@ForAll("anyText") String text) {
    AlignedText aligned = Normaliser.align(text);
    String normal = aligned.normal();
    int last = 0;
    int paragraph = 0;
    for (Sentence s : SentenceSplitter.split(aligned)) {
      assertThat(s.begin()).isGreaterThanOrEqualTo(last);
      assertThat(s.end()).isGreaterThan(s.begin()).isLessThanOrEqualTo(normal.length());
      assertThat(normal.substring(last, s.begin())).isBlank();
      assertThat(normal.substring(s.begin(), s.end())).doesNotContain("\n");
      assertThat(normal.charAt(s.begin())).isNotEqualTo(' ');
      assertThat(normal.charAt(s.end() - 1)).isNotEqualTo(' ');
      assertThat(s.paragraph()).isGreaterThanOrEqualTo(paragraph);
      last = s.end();
      paragraph = s.paragraph();
    }
    assertThat(normal.substring(last)).isBlank();
  }

  @Property
  void clausesLieInTheirSentence(@ForAll("anyText") String text) {
    AlignedText aligned = Normaliser.align(text);
    for (Sentence s : SentenceSplitter.split(aligned)) {
      int[] begins = Clauses.begins(aligned, s);
      assertThat(begins[0]).isEqualTo(s.begin());
      for (int i = 1; i < begins.length; i++) {
        assertThat(begins[i]).isGreaterThan(begins[i - 1]).isLessThan(s.end());
      }
    }
  }

  @Provide
  Arbitrary<String> anyText() {
    return NormaliserTest.Texts.any();
  }
}
