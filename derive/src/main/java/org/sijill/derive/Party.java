package org.sijill.derive;

import org.sijill.reader.Claim;
import org.sijill.reader.text.Normaliser;

/**
 * A participant of a derived row.
 *
 * @param id entry of the actor book, or null
 * @param nameAr Arabic name in the book, else the words of the report
 * @param nameEn English name, or null
 */
public record Party(String id, String nameAr, String nameEn) {

  /** The party that a claim names. */
  public static Party of(Claim.Party party) {
    return new Party(
        party.id(),
        party.id() == null || party.nameAr() == null ? party.span().text() : party.nameAr(),
        party.nameEn());
  }

  /** What is the same for the same party: its id, else its normalised words. */
  public String key() {
    return id != null ? id : "\u200E" + plain(nameAr);
  }

  /** Normalised and without article, for words that no book knows. */
  private static String plain(String words) {
    String letters = Normaliser.letters(words).strip();
    return letters.startsWith("ال") && letters.length() > 4 ? letters.substring(2) : letters;
  }
}
