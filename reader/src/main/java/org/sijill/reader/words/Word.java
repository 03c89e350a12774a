package org.sijill.reader.words;

/**
 * One orthographic word (or run-on part of one), punctuation mark or number, with the reading
 * chosen in its context. Positions are UTF-16 indices into the report's original text.
 *
 * @param begin first position, proclitics included
 * @param end position after the last letter, enclitics included
 * @param stemBegin first position of the stem (the article belongs to it; of {@code لل} the second
 *     lam does)
 * @param stemEnd end of the stem, before an enclitic pronoun
 * @param written the word as it is written, in the reading chosen
 */
public record Word(int begin, int end, int stemBegin, int stemEnd, WordForm written) {

  /** A word whose normalised form is {@code form}, in a reading. */
  public Word(int begin, int end, int stemBegin, int stemEnd, String form, Analysis analysis) {
    this(begin, end, stemBegin, stemEnd, new WordForm(form, analysis, WordTables.NONE));
  }

  /** Normalised form of the whole word. */
  public String form() {
    return written.form();
  }

  /** The reading chosen. */
  public Analysis analysis() {
    return written.analysis();
  }

  /** Normalised form of the stem with its article, without clitics. */
  public String stem() {
    return written.stem();
  }

  /** Normalised form of the stem without clitics and article. */
  public String bare() {
    return written.bare();
  }

  /** Normalised form of the word without a conjunction before it. */
  public String unjoined() {
    return written.unjoined();
  }

  /** Normalised form of the word without proclitics, its pronoun kept. */
  public String unprefixed() {
    return written.unprefixed();
  }

  /** The spellings by which the word may stand in a list, or null if it is not all letters. */
  public Spellings spellings() {
    return written.spellings();
  }

  /** Whether a word has a mark, see {@link WordTables.Builder#mark}. */
  public boolean isMarked(long mark) {
    return written.isMarked(mark);
  }

  public Pos pos() {
    return written.pos();
  }

  public String lemma() {
    return written.lemma();
  }

  /** Whether the word is a verb (auxiliaries not included). */
  public boolean isVerb() {
    return pos() == Pos.VERB;
  }
}
