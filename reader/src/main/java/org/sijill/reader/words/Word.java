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
 * @param form normalised form of the whole word
 * @param analysis the reading chosen
 * @param stem normalised form of the stem with its article, without clitics
 * @param bare normalised form of the stem without clitics and article
 */
public record Word(
    int begin,
    int end,
    int stemBegin,
    int stemEnd,
    String form,
    Analysis analysis,
    String stem,
    String bare) {

  /** A word whose stem is where the analysis says. */
  public Word(int begin, int end, int stemBegin, int stemEnd, String form, Analysis analysis) {
    this(
        begin, end, stemBegin, stemEnd, form, analysis, stem(form, analysis), bare(form, analysis));
  }

  static String stem(String form, Analysis analysis) {
    return form.substring(analysis.stemBegin(), analysis.stemEnd());
  }

  static String bare(String form, Analysis analysis) {
    String stem = stem(form, analysis);
    if (!analysis.article()) {
      return stem;
    }
    return stem.startsWith("ال")
        ? stem.substring(2)
        : stem.startsWith("ل") ? stem.substring(1) : stem;
  }

  public Pos pos() {
    return analysis.pos();
  }

  public String lemma() {
    return analysis.lemma();
  }

  /** Whether the word is a verb (auxiliaries not included). */
  public boolean isVerb() {
    return analysis.pos() == Pos.VERB;
  }
}
