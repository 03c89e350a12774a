package org.sijill.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NearCopiesTest {

  private static final String STRIKE =
      "قصفت طائرات مجهولة مخازن للوقود على أطراف المدينة ليل الاثنين، وشوهدت ألسنة النار من القرى"
          + " المجاورة حتى الفجر. وقال سكان إن ثلاثة حراس أصيبوا، وإن سيارات الإسعاف تأخرت بسبب"
          + " إغلاق الطريق العام. ولم تعلن أي جهة مسؤوليتها عن الهجوم حتى ظهر اليوم التالي.";
  private static final String OTHER =
      "اجتمع وفدا الحكومة والمعارضة في العاصمة لبحث فتح المعابر أمام القوافل، واتفقا على جولة"
          + " ثانية بعد أسبوعين برعاية المبعوث الأممي الذي عرض خريطة طريق من أربع مراحل.";

  private static Sketch sketch(String id, String outlet, String day, String text) {
    return Sketch.of(id, outlet, day, text);
  }

  @Test
  void aTextWithAnotherHeadlineIsACopyOfTheOnePublishedFirst() {
    Copies copies =
        NearCopies.of(
            List.of(
                sketch("b", "صحيفة", "2024-03-02", "حريق كبير بعد غارة\n" + STRIKE),
                sketch("a", "وكالة", "2024-03-01", STRIKE),
                sketch("c", "إذاعة", "2024-03-01", OTHER)));
    assertThat(copies.of("b", "صحيفة").report()).isEqualTo("a");
    assertThat(copies.of("b", "صحيفة").outlet()).isEqualTo("وكالة");
    assertThat(copies.of("c", "إذاعة").report()).isEqualTo("c");
  }

  @Test
  void vowelsHamzasAndPunctuationDoNotMatter() {
    String other = STRIKE.replace("أ", "ا").replace("،", " ,").replace("ة", "ه");
    Copies copies =
        NearCopies.of(List.of(sketch("a", null, null, STRIKE), sketch("b", null, null, other)));
    assertThat(copies.of("b", null).report()).isEqualTo("a");
  }

  @Test
  void shortTextsAreNoCopies() {
    Copies copies =
        NearCopies.of(
            List.of(
                sketch("a", null, null, "قصف المدينة"), sketch("b", null, null, "قصف المدينة")));
    assertThat(copies).isEqualTo(Copies.NONE);
  }

  @Test
  void theOrderDoesNotMatter() {
    List<Sketch> sketches = new ArrayList<>();
    String[] words = (STRIKE + " " + OTHER).split(" ");
    for (int i = 0; i < 40; i++) {
      List<String> cut = new ArrayList<>(List.of(words));
      cut.subList(i % 20, i % 20 + i / 2).clear();
      sketches.add(sketch("r" + i, "o" + i % 3, "2024-03-01", String.join(" ", cut)));
    }
    Copies copies = NearCopies.of(sketches);
    assertThat(copies.original()).isNotEmpty();
    for (int seed = 0; seed < 5; seed++) {
      Collections.shuffle(sketches, new Random(seed));
      assertThat(NearCopies.of(sketches)).isEqualTo(copies);
    }
  }
}
