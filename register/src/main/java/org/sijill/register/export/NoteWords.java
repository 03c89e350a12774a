package org.sijill.register.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sijill.reader.text.Normaliser;

/** The words of notes, in Arabic and in English; read from {@code words.yaml}. */
final class NoteWords {

  /** One of the two languages of a note. */
  enum Language {
    AR,
    EN;

    String key() {
      return this == AR ? "ar" : "en";
    }
  }

  private final JsonNode words;

  private NoteWords(JsonNode words) {
    this.words = words;
  }

  static NoteWords bundled() {
    try (InputStream in = NoteWords.class.getResourceAsStream("words.yaml")) {
      return new NoteWords(new ObjectMapper(new YAMLFactory()).readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String type(String type, Language language) {
    return words.path("types").path(type).path(language.key()).asText();
  }

  String status(String status, Language language) {
    return words.path("statuses").path(status).path(language.key()).asText();
  }

  String count(String what, Language language) {
    return words.path("counts").path(what).path(language.key()).asText();
  }

  /** What stands in place of a name; {@code person} where the kind has no word. */
  String role(String kind, Language language) {
    JsonNode role = words.path("roles").path(kind);
    return (role.isMissingNode() ? words.path("roles").path("person") : role)
        .path(language.key())
        .asText();
  }

  /** Kinds of speakers that are told as roles. */
  boolean isRole(String kind) {
    return words.path("roles").has(kind) && !kind.equals("site") && !kind.equals("place");
  }

  /** The size of a crowd that the words for it tell ("hundreds"), or null. */
  String crowd(String told) {
    String crowd = null;
    for (String word : Normaliser.letters(told).split("\\s+")) {
      String bare = word.startsWith("ال") ? word.substring(2) : word;
      for (Map.Entry<String, JsonNode> size : words.path("crowds").properties()) {
        crowd = bare.equals(Normaliser.letters(size.getKey())) ? size.getValue().asText() : crowd;
      }
    }
    return crowd;
  }

  List<String> protectedSites() {
    List<String> sites = new ArrayList<>();
    words.path("protected").forEach(word -> sites.add(word.asText()));
    return sites;
  }
}
