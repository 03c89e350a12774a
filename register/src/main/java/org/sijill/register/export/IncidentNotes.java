package org.sijill.register.export;

import java.util.ArrayList;
import java.util.List;
import org.sijill.derive.Evidence;
import org.sijill.derive.Party;
import org.sijill.derive.Place;
import org.sijill.derive.Voice;
import org.sijill.derive.incidents.CountRange;
import org.sijill.derive.incidents.Incident;
import org.sijill.register.export.NoteWords.Language;

/** An incident in a sentence: according to whom, who, what, to whom, where, when, how many. */
final class IncidentNotes {

  private final NoteWords words;

  IncidentNotes(NoteWords words) {
    this.words = words;
  }

  String of(Incident incident) {
    StringBuilder note = new StringBuilder("According to ");
    Evidence evidence = incident.evidence();
    List<String> told = new ArrayList<>();
    evidence.assertedBy().forEach(voice -> told.add(name(voice)));
    told.addAll(evidence.outlets());
    note.append(told.isEmpty() ? "the reports" : String.join(", ", told));
    note.append(incident.dayTold() ? ", on " + incident.from() : ", by " + incident.from());
    if (!incident.to().equals(incident.from())) {
      note.append(" to ").append(incident.to());
    }
    note.append(", ").append(words.type(incident.type().name(), Language.EN));
    part(note, " by ", incident.actor().stream().map(IncidentNotes::name).toList());
    part(note, " towards ", incident.recipient().stream().map(IncidentNotes::name).toList());
    part(note, " in ", incident.place().stream().map(IncidentNotes::name).toList());
    for (CountRange range : incident.counts()) {
      if (range.min() != null) {
        note.append("; ").append(range.min());
        note.append(range.max() > range.min() ? "-" + range.max() : "").append(' ');
        note.append(words.count(range.what(), Language.EN));
      }
    }
    part(note, "; denied by ", evidence.deniedBy().stream().map(IncidentNotes::name).toList());
    return note.append(". ").append(evidence.sources()).append(" independent sources.").toString();
  }

  private static String name(Voice voice) {
    return name(voice.party());
  }

  private static String name(Party party) {
    return party.nameEn() != null ? party.nameEn() : party.nameAr();
  }

  private static String name(Place place) {
    return place.nameEn() != null ? place.nameEn() : place.nameAr();
  }

  private static void part(StringBuilder note, String before, List<String> parts) {
    if (!parts.isEmpty()) {
      note.append(before).append(String.join(", ", parts));
    }
  }
}
