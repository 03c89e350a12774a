package org.sijill.derive.state;

import java.util.stream.Collectors;
import org.sijill.reader.Claim;

/**
 * Tells what matter the claims of a report speak of, in the order of its text: what a claim names
 * with more than one word (رفض المشاركة names little), else the conference spoken of last.
 */
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
    boolean bare = named == null || Tokens.of(named).size() < 2;
    return bare && conference != null ? conference : named;
  }

  /** A conference has the name of its place: مؤتمر جنيف. */
  private static String conference(Claim claim) {
    if (claim.place().isEmpty()) {
      return null;
    }
    String places =
        claim.place().stream().map(place -> place.span().text()).collect(Collectors.joining(" "));
    return Tokens.bare(claim.trigger().text()) + " " + places;
  }

  /** What is the same for the same matter: its words without articles and quotation marks. */
  static String key(String matter) {
    return Tokens.of(matter).stream().map(Tokens::bare).collect(Collectors.joining(" "));
  }
}
