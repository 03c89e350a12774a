package org.sijill.reader.grammar;

import java.util.ArrayList;
import java.util.List;

/**
 * A clause of a sentence while it is being found: a verb or auxiliary with what stands in front of
 * it and behind it, without the clauses that are set into it.
 */
final class Clause {

  /** How a clause hangs on the rest of the sentence. */
  enum Kind {
    /** A sentence of its own. */
    MAIN,
    /** After أن، إنّ. */
    COMPLEMENT,
    /** After a relative pronoun, or right after an indefinite noun (بيت دمرته الطائرات). */
    RELATIVE,
    /** After حيث، بينما، عندما. */
    SUBORDINATE,
    /** Joined by و to another verb. */
    COORDINATE,
    /** A second verb right after the first (بدأ يقصف). */
    SERIAL
  }

  final Kind kind;

  /** The word that opens it, or -1. */
  final int opener;

  /** The clause that it is set into, or null. */
  final Clause parent;

  /** The clause whose subject it shares where it has none of its own, or null. */
  final Clause sibling;

  /** The noun that a relative clause describes, or null. */
  final Phrase antecedent;

  /** Its verb, or -1. */
  int verb = -1;

  /** Its auxiliary (كان), or -1. */
  int auxiliary = -1;

  /** Its own phrases, in order. */
  final List<Phrase> phrases = new ArrayList<>(6);

  Clause(Kind kind, int opener, Clause parent, Clause sibling, Phrase antecedent) {
    this.kind = kind;
    this.opener = opener;
    this.parent = parent;
    this.sibling = sibling;
    this.antecedent = antecedent;
  }

  boolean isRelative() {
    return kind == Kind.RELATIVE;
  }

  boolean hasPredicate() {
    return verb >= 0 || auxiliary >= 0;
  }
}
