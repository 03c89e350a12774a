package org.sijill.reader.grammar;

import org.sijill.reader.names.Generic;

/** The classes that conditions of lexemes may name: what a phrase is in the world. */
final class PhraseClass {

  private PhraseClass() {}

  /** Whether a phrase is of a class, {@code @place}, {@code @armed} and so on. */
  static boolean holds(String name, Phrase phrase) {
    Generic generic = phrase.generic();
    Generic.Thing thing = generic == null ? null : generic.thing();
    return switch (name) {
      case "@place" -> phrase.canBePlace();
      case "@actor", "@group" -> phrase.canAct();
      case "@armed" ->
          thing == Generic.Thing.ARMED
              || thing == Generic.Thing.MACHINE
              || phrase.name() != null
                  && phrase.name().actor() != null
                  && phrase.name().actor().isArmed();
      case "@civilian" ->
          thing == Generic.Thing.CIVILIAN
              || thing == Generic.Thing.PEOPLE
              || thing == Generic.Thing.PERSON;
      case "@person" ->
          thing == Generic.Thing.PERSON
              || thing == Generic.Thing.OFFICIAL
              || thing == Generic.Thing.CIVILIAN
              || thing == null && phrase.name() == null && phrase.is(Phrase.Kind.PARTY);
      case "@people" ->
          thing == Generic.Thing.PEOPLE
              || thing == Generic.Thing.CIVILIAN
              || thing == Generic.Thing.PERSON
              || thing == Generic.Thing.ARMED
              || thing == Generic.Thing.OFFICIAL;
      case "@state" -> phrase.is(Phrase.Kind.STATE);
      case "@money" -> thing == Generic.Thing.MONEY;
      case "@weapon" -> phrase.is(Phrase.Kind.WEAPON) || thing == Generic.Thing.MACHINE;
      case "@event" -> phrase.is(Phrase.Kind.EVENT);
      case "@matter" ->
          phrase.name() == null
              && thing == null
              && (phrase.is(Phrase.Kind.OTHER) || phrase.is(Phrase.Kind.EVENT));
      case "@site" -> phrase.is(Phrase.Kind.SITE);
      default -> false;
    };
  }
}
