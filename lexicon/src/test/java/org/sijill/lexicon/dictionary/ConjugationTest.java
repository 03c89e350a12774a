package org.sijill.lexicon.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.sijill.reader.words.Stem;

class ConjugationTest {

  private static TreeMap<String, Set<Stem>> forms(String past, String imperfect) {
    TreeMap<String, Set<Stem>> forms = new TreeMap<>();
    new Conjugation(
            (form, stem) -> forms.computeIfAbsent(form, k -> new java.util.HashSet<>()).add(stem),
            past,
            imperfect,
            false,
            1)
        .conjugate();
    return forms;
  }

  @Test
  void verbsBeginningWithWawLoseIt() {
    assertThat(new TreeSet<>(forms("وقع", "يقع").keySet()))
        .contains("وقع", "وقعت", "وقعوا", "وقعنا", "يقع", "تقع", "يقعون", "تقعان", "نقع")
        .doesNotContain("يوقع");
  }

  @Test
  void hollowVerbsShortenBeforeAClosedEnding() {
    assertThat(forms("عاش", "يعيش").keySet())
        .contains("عاش", "عاشت", "عشت", "عشنا", "يعيش", "يعش", "يعيشون", "يعشن")
        .doesNotContain("عاشنا");
  }

  @Test
  void doubledVerbsOpenBeforeAClosedEnding() {
    assertThat(forms("عج", "يعج").keySet()).contains("عج", "عجت", "عججنا", "يعج", "يعجون");
  }

  @Test
  void defectiveVerbs() {
    assertThat(forms("نما", "ينمو").keySet())
        .contains("نما", "نمت", "نموا", "نموت", "ينمو", "ينم", "ينمون", "تنمو");
    assertThat(forms("شفي", "يشفى").keySet())
        .contains("شفي", "شفيت", "شفوا", "يشفى", "يشف", "يشفون", "يشفيان");
  }

  @Test
  void whatIsNoVerbIsRefused() {
    assertThatThrownBy(() -> forms("وقع", "وقع")).isInstanceOf(IllegalArgumentException.class);
  }
}
