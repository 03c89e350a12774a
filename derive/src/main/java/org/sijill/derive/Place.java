package org.sijill.derive;

import org.sijill.reader.Claim;
import org.sijill.reader.text.Normaliser;

/**
 * A place of a derived row.
 *
 * @param id entry of the gazetteer, or null
 * @param nameAr Arabic name in the gazetteer, else the words of the report
 * @param nameEn English name, or null
 * @param lat latitude in degrees, or null
 * @param lon longitude in degrees, or null
 */
public record Place(String id, String nameAr, String nameEn, Double lat, Double lon) {

  /** The place that a claim names. */
  public static Place of(Claim.Place place) {
    boolean known = place.id() != null && place.nameAr() != null;
    String words = place.span() == null ? "" : place.span().text();
    return new Place(
        place.id(), known ? place.nameAr() : words, place.nameEn(), place.lat(), place.lon());
  }

  /** What is the same for the same place: its id, else its normalised words. */
  public String key() {
    return id != null ? id : "\u200E" + Normaliser.letters(nameAr).strip();
  }
}
