package org.sijill.reader.grammar;

import java.util.List;
import java.util.Map;

/**
 * A trigger whose lexeme is settled, with its roles.
 *
 * @param trigger the trigger
 * @param phrase its phrase where it is a noun, or null
 * @param lexeme the lexeme chosen
 * @param slots the positions beside it
 * @param end word after the last of the trigger
 * @param roles fillers by role
 * @param light word of the light verb that governs it, or -1
 * @param lightVerb that light verb, or null
 */
public record Event(
    Trigger trigger,
    Phrase phrase,
    Lexeme lexeme,
    Slots slots,
    int end,
    Map<Role, List<Filler>> roles,
    int light,
    LightVerb lightVerb) {

  public int word() {
    return trigger.word();
  }

  public List<Filler> fillers(Role role) {
    return roles.getOrDefault(role, List.of());
  }

  public boolean isVerb() {
    return trigger.form() == Trigger.Form.VERB;
  }

  public boolean isNoun() {
    return trigger.form() == Trigger.Form.NOUN;
  }
}
