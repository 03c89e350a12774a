package org.sijill.reader.claims;

import java.util.Set;
import org.sijill.reader.words.Word;

/** Verbs whose subject is also the doer of the event noun that they govern. */
final class Governors {

  private static final Set<String> CONTROL =
      Set.of(
          "حاول", "قرر", "بدا", "واصل", "استانف", "تابع", "جدد", "كثف", "صعد", "اعلن", "اكد", "استعد", "اعتزم", "نوي",
          "اراد", "سعي", "عمل", "قام", "باشر", "شرع", "تمكن", "نجح", "استطاع", "اوقف", "انهي", "فشل", "اخفق", "رفض",
          "شارك", "اعاد", "اقدم", "عزم", "خطط", "هدف", "ابدي", "جري", "عاد", "ذهب", "توجه", "لجا", "اضطر", "كرر",
          "اكمل", "انجز", "علق", "جمد", "ربط", "اشترط", "التزم", "تعهد", "وعد", "وافق", "عرض", "اقترح", "برر");

  private Governors() {}

  static boolean controls(Word verb) {
    return CONTROL.contains(verb.lemma());
  }
}
