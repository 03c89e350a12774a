package org.sijill.derive.state;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.sijill.reader.Claim;
import org.sijill.reader.text.Normaliser;

/** Tells what matter the claims of a report speak of, in the order of its text. */
final class Matters {

  private String conference;

  /** The matter of the next claim, or null where none is named, nor was before. */
  String of(Claim claim) {
    String named = claim.about() == null ? null : claim.about().text();
    if (claim.type() == Claim.Type.CONSULT && "multilateral".equals(claim.mode())) {
      String own = named != null ? named : conference(claim);
      conference = own != null ? own : conference;
      return conference;
    }
    return named != null ? named : conference;
  }

  /** A conference has the name of its place: مؤتمر جنيف. */
  private static String conference(Claim claim) {
    if (claim.place().isEmpty()) {
      return null;
    }
    String places =
        claim.place().stream().map(place -> place.span().text()).collect(Collectors.joining(" "));
    return bare(claim.trigger().text()) + " " + places;
  }

  /** What is the same for the same matter: its words without articles and quotation marks. */
  static String key(String matter) {
    List<String> words = new ArrayList<>();
    for (String word : Normaliser.letters(matter).split("[^\\p{L}\\p{N}]+")) {
      if (!word.isEmpty()) {
        words.add(bare(word));
      }
    }
    return String.join(" ", words);
  }

  private static String bare(String word) {
    return word.startsWith("ال") && word.length() > 4 ? word.substring(2) : word;
  }
}
