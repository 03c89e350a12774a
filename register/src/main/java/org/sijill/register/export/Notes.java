package org.sijill.register.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.sijill.register.export.NoteWords.Language;

/** A claim in a sentence: according to whom, who, what, to whom, where, when, how many. */
final class Notes {

  private final NoteWords words;

  Notes(NoteWords words) {
    this.words = words;
  }

  String of(ObjectNode row, Language language) {
    boolean arabic = language == Language.AR;
    StringBuilder note = new StringBuilder();
    String outlet = row.path("report").path("outlet").asText("");
    List<String> speakers = texts(row.path("speakers"), language);
    if (!speakers.isEmpty()) {
      note.append(arabic ? "بحسب " : "According to ")
          .append(
              String.join(
                  arabic ? " عن " : ", as relayed by ", arabic ? reversed(speakers) : speakers));
      if (row.path("report").hasNonNull("outlet")) {
        note.append(arabic ? " (كما نشره " : " (as published by ").append(outlet).append(")");
      }
    } else if (row.path("report").hasNonNull("outlet")) {
      note.append(arabic ? "بحسب " : "According to ").append(outlet);
    } else {
      note.append(arabic ? "بحسب التقرير" : "According to the report");
    }
    note.append(arabic ? "، " : ", ");
    note.append(words.type(row.path("type").asText(), language));
    note.append(words.status(row.path("status").asText("actual"), language));
    part(note, arabic ? " من قبل " : " by ", texts(row.path("actor"), language), arabic);
    part(note, arabic ? " تجاه " : " towards ", texts(row.path("recipient"), language), arabic);
    part(note, arabic ? " في " : " in ", texts(row.path("place"), language), arabic);
    JsonNode time = row.path("time");
    if (time.hasNonNull("from")) {
      String from = time.path("from").asText();
      String to = time.path("to").asText(from);
      note.append(arabic ? " بتاريخ " : " on ").append(from);
      if (!to.equals(from)) {
        note.append(arabic ? " إلى " : " to ").append(to);
      }
    }
    for (JsonNode count : row.path("counts")) {
      if (count.hasNonNull("min") && !count.hasNonNull("part_of")) {
        String what = words.count(count.path("what").asText(), language);
        note.append(arabic ? "؛ " : "; ");
        note.append(
            arabic
                ? what + ": " + count.path("min").asText()
                : count.path("min").asText() + " " + what);
      }
    }
    return note.append('.').toString();
  }

  private static List<String> reversed(List<String> speakers) {
    List<String> reversed = new ArrayList<>(speakers);
    java.util.Collections.reverse(reversed);
    return reversed;
  }

  private static void part(StringBuilder note, String before, List<String> parts, boolean arabic) {
    if (!parts.isEmpty()) {
      note.append(before).append(String.join(arabic ? "، " : ", ", parts));
    }
  }

  private static List<String> texts(JsonNode spans, Language language) {
    List<String> texts = new ArrayList<>();
    spans.forEach(
        span -> {
          boolean english = language == Language.EN && span.hasNonNull("name_en");
          texts.add(english ? span.path("name_en").asText() : span.path("text").asText());
        });
    return texts;
  }
}
