package org.sijill.reader.words;

/**
 * What is known of one spelling of a token, whatever stands beside it; shared by all its
 * occurrences. Immutable but for what is made when it is first asked for.
 *
 * @param raw the token as it stands in the text
 * @param form its normalised form
 * @param rawAt position in {@code raw} of each normalised letter, and the end; may go on after it
 * @param split position in {@code raw} where a run-on word is split in two, or 0
 * @param readings the readings, likeliest first; at least one unless {@code split}
 * @param written for each reading what its words share; null until the reading is first chosen
 * @param formSets which of the rules' form lists hold the form, as bits
 * @param rules the rules that can decide between the readings
 * @param meant for each rule, the readings that it means, as bits
 * @param reach how far the rules look
 */
record Entry(
    char[] raw,
    String form,
    int[] rawAt,
    int split,
    Reading[] readings,
    WordForm[] written,
    long[] formSets,
    CompiledRule[] rules,
    int[] meant,
    Reach reach) {

  /** No more readings than this are kept. */
  static final int MOST = 30;

  /** The word at a place, in the reading with an index. */
  Word word(int begin, int end, int reading) {
    WordForm chosen = written[reading];
    if (chosen == null) {
      chosen = new WordForm(form, readings[reading].analysis());
      written[reading] = chosen;
    }
    Analysis a = chosen.analysis();
    return new Word(
        begin,
        end,
        begin + rawAt[a.stemBegin()],
        a.stemEnd() == form.length() ? end : begin + rawAt[a.stemEnd()],
        chosen);
  }
}
