package org.sijill.derive.incidents;

import java.util.List;

/**
 * The numbers of people that the claims of an incident give of one kind.
 *
 * @param what killed, injured, arrested, displaced or missing
 * @param min least number that somebody gives, or null where all are vague
 * @param max greatest number, or null
 * @param given who gives which number
 */
public record CountRange(String what, Integer min, Integer max, List<Given> given) {

  /**
   * One number.
   *
   * @param claim id of the claim
   * @param by who gives it: the first speaker's name, else the outlet's, or null
   * @param category combatant, civilian, child …
   * @param min least number, or null where it is vague
   * @param max greatest number, or null
   * @param vague tens, dozens, hundreds, thousands, or null
   */
  public record Given(
      String claim, String by, String category, Integer min, Integer max, String vague) {}
}
