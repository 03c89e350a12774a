package org.sijill.register.review;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.sijill.reader.names.Actor;
import org.sijill.reader.names.NameBook;
import org.sijill.reader.names.PlaceEntry;
import org.sijill.register.RegisterException;

/** What the books of actors and places say of an entry, as fields of the published schema. */
final class BookFacts {

  private BookFacts() {}

  /**
   * Writes what the book says of a body or person.
   *
   * @return its kind as a speaker
   */
  static String party(ObjectNode row, String id, NameBook book) {
    Actor actor =
        book.actors().stream()
            .filter(a -> a.id().equals(id))
            .findFirst()
            .orElseThrow(() -> missing(id, "actors"));
    row.put("id", id).put("name_ar", actor.nameAr()).put("name_en", actor.nameEn());
    row.put("country", actor.country()).put("sector", actor.sector()).put("private", false);
    return actor.kind().isEmpty() ? "other" : actor.kind();
  }

  /** Writes what the book says of a place. */
  static void place(ObjectNode row, String id, NameBook book) {
    PlaceEntry place =
        book.places().stream()
            .filter(p -> p.id().equals(id))
            .findFirst()
            .orElseThrow(() -> missing(id, "places"));
    row.put("id", id).put("name_ar", place.nameAr()).put("name_en", place.nameEn());
    row.put("lat", place.lat()).put("lon", place.lon()).put("country", place.country());
    row.put("admin1", place.admin1().isEmpty() ? null : place.admin1());
    row.put("pcode", place.pcode().isEmpty() ? null : place.pcode());
    row.put("precision", place.precision());
  }

  private static RegisterException missing(String id, String book) {
    return new RegisterException(
        "no entry " + id + " in the book of " + book + "; sijill " + book + " NAME finds ids");
  }
}
