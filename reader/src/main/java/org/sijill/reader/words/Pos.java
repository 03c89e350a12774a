package org.sijill.reader.words;

/** Part of speech of a word's stem, in the inventory of Universal Dependencies. */
public enum Pos {
  NOUN,
  PROPN,
  ADJ,
  VERB,
  AUX,
  ADP,
  PRON,
  DET,
  ADV,
  NUM,
  CCONJ,
  SCONJ,
  PART,
  INTJ,
  PUNCT,
  SYM,
  X;

  /** Whether a word of this kind can head a noun phrase. */
  public boolean nominal() {
    return this == NOUN || this == PROPN || this == NUM || this == ADJ;
  }
}
