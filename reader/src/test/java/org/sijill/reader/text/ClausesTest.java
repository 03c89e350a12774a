package org.sijill.reader.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClausesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "دخلت القافلة المدينة، |فيما بقيت قافلة ثانية على الحدود",
        "دخلت القافلة الأولى المدينة صباحا |بينما بقيت الثانية على الحدود",
        "بينما دخلت القافلة المدينة بقيت الثانية",
        "عقد الاجتماع في جنيف، |حيث التقى الوفدان",
        "من حيث المبدأ وافق الوفد",
        "أغلق المعبر؛ |ثم فتح مساء",
        "العراق.. |افتتاح الجسر القديم",
        "التقى الوزير نظيره، ورئيس الوزراء",
        "انسحبت القوات من البلدة، |في حين بقي الأهالي",
        "انهار سقف السوق القديم اليوم |ما أدى إلى إغلاقه"
      })
  void findsClauses(String barred) {
    AlignedText text = Normaliser.align(barred.replace("|", ""));
    Sentence sentence = new Sentence(0, text.normal().length(), 0);
    List<Integer> wanted = new ArrayList<>(List.of(0));
    String[] parts = barred.split("\\|");
    int at = 0;
    for (int i = 0; i < parts.length - 1; i++) {
      at += parts[i].length();
      wanted.add(at);
    }
    assertThat(Clauses.begins(text, sentence))
        .containsExactly(wanted.stream().mapToInt(Integer::intValue).toArray());
  }
}
