package org.sijill.register.export;

import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.List;
import org.sijill.derive.Evidence;
import org.sijill.derive.Party;
import org.sijill.derive.Place;
import org.sijill.derive.Voice;
import org.sijill.derive.incidents.CountRange;
import org.sijill.derive.incidents.Incident;
import org.sijill.register.export.NoteWords.Language;

/**
 * An incident in a sentence: according to whom, who, what, to whom, where, when, how many. In
 * English where all its names have an English form, else in Arabic: no note mixes scripts for want
 * of a name.
 */
final class IncidentNotes {

  private final NoteWords words;

  IncidentNotes(NoteWords words) {
    this.words = words;
  }

  String of(Incident incident) {
    String english = in(Language.EN, incident);
    boolean mixed = english.codePoints().anyMatch(c -> UScript.getScript(c) == UScript.ARABIC);
    return mixed ? in(Language.AR, incident) : english;
  }

  private String in(Language language, Incident incident) {
    boolean arabic = language == Language.AR;
    Evidence evidence = incident.evidence();
    StringBuilder note = new StringBuilder(arabic ? "بحسب " : "According to ");
    List<String> told = new ArrayList<>();
    evidence.assertedBy().forEach(voice -> told.add(name(voice.party(), language)));
    told.addAll(evidence.outlets());
    String reports = arabic ? "التقارير" : "the reports";
    note.append(told.isEmpty() ? reports : String.join(arabic ? "، " : ", ", told));
    note.append(
        incident.dayTold() ? (arabic ? "، بتاريخ " : ", on ") : (arabic ? "، حتى " : ", by "));
    note.append(incident.from());
    if (!incident.to().equals(incident.from())) {
      note.append(arabic ? " إلى " : " to ").append(incident.to());
    }
    note.append(arabic ? "، " : ", ").append(words.type(incident.type().name(), language));
    part(note, arabic ? " من قبل " : " by ", names(incident.actor(), language), language);
    part(note, arabic ? " تجاه " : " towards ", names(incident.recipient(), language), language);
    List<String> places = incident.place().stream().map(at -> name(at, language)).toList();
    part(note, arabic ? " في " : " in ", places, language);
    for (CountRange range : incident.counts()) {
      if (range.min() != null) {
        String number = range.min() + (range.max() > range.min() ? "-" + range.max() : "");
        String what = words.count(range.what(), language);
        note.append(arabic ? "؛ " + what + ": " + number : "; " + number + " " + what);
      }
    }
    List<Party> deniers = evidence.deniedBy().stream().map(Voice::party).toList();
    part(note, arabic ? "؛ نفاه " : "; denied by ", names(deniers, language), language);
    return note.append(". ").append(sources(evidence.sources(), arabic)).append('.').toString();
  }

  private static String sources(int number, boolean arabic) {
    if (arabic) {
      return "المصادر المستقلة: " + number;
    }
    return number == 1 ? "1 independent source" : number + " independent sources";
  }

  private static List<String> names(List<Party> parties, Language language) {
    return parties.stream().map(party -> name(party, language)).toList();
  }

  private static String name(Party party, Language language) {
    return language == Language.EN && party.nameEn() != null ? party.nameEn() : party.nameAr();
  }

  private static String name(Place place, Language language) {
    return language == Language.EN && place.nameEn() != null ? place.nameEn() : place.nameAr();
  }

  private static void part(
      StringBuilder note, String before, List<String> parts, Language language) {
    if (!parts.isEmpty()) {
      note.append(before).append(String.join(language == Language.AR ? "، " : ", ", parts));
    }
  }
}
