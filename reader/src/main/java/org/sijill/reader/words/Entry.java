package org.sijill.reader.words;

import java.util.List;

/**
 * What is known of one spelling of a token, whatever stands beside it; shared by all its
 * occurrences. Immutable but for what is made when it is first asked for. What every occurrence
 * needs stands in the entry itself, so that it is not fetched from other places of the memory.
 */
final class Entry {

  /** No more readings than this are kept. */
  static final int MOST = 30;

  private final long letters;
  private final long features;
  private final int split;
  private final boolean open;
  private final CompiledRule[] rules;
  private final int[] rawAt;

  /** What words in the likeliest reading share; null until that is first chosen. */
  private WordForm likeliest;

  /** The same for each reading; null until one that is not the likeliest is first chosen. */
  private WordForm[] others;

  private final String raw;
  private final String form;
  private final Reading[] readings;
  private final long[] formSets;
  private final int[] meant;
  private final Reach reach;

  /**
   * @param letters the token in one number, or 0, see {@link Letters#packed}
   * @param raw the token as it stands in the text
   * @param form its normalised form
   * @param rawAt position in {@code raw} of each normalised letter, and the end; may go on after it
   * @param split position in {@code raw} where a run-on word is split in two, or 0
   * @param readings the readings, likeliest first; at least one unless {@code split}
   * @param formSets which of the rules' form lists hold the form, as bits
   * @param rules the rules that can decide between the readings
   * @param meant for each rule, the readings that it means, as bits
   * @param reach how far the rules look
   */
  Entry(
      long letters,
      String raw,
      String form,
      int[] rawAt,
      int split,
      Reading[] readings,
      long[] formSets,
      CompiledRule[] rules,
      int[] meant,
      Reach reach) {
    this.raw = raw;
    this.letters = letters;
    this.form = form;
    this.rawAt = rawAt;
    this.split = split;
    this.readings = readings;
    this.features = readings.length == 0 ? 0 : readings[0].features();
    this.formSets = formSets;
    this.rules = rules;
    this.open = rules.length > 0;
    this.meant = meant;
    this.reach = reach;
  }

  /** An entry of a run-on word that is split at a position of {@code raw}. */
  static Entry split(long letters, String raw, String form, int[] rawAt, int at) {
    return new Entry(
        letters,
        raw,
        form,
        rawAt,
        at,
        new Reading[0],
        new long[0],
        new CompiledRule[0],
        new int[0],
        Reach.of(List.of()));
  }

  String raw() {
    return raw;
  }

  /** The token in one number, or 0 where it is told by {@link #raw} only. */
  long letters() {
    return letters;
  }

  int split() {
    return split;
  }

  Reading[] readings() {
    return readings;
  }

  /** The features of the likeliest reading. */
  long features() {
    return features;
  }

  long[] formSets() {
    return formSets;
  }

  /** Whether there are rules to decide between the readings. */
  boolean isOpen() {
    return open;
  }

  CompiledRule[] rules() {
    return rules;
  }

  int[] meant() {
    return meant;
  }

  Reach reach() {
    return reach;
  }

  /** The word at a place, in the reading with an index. */
  Word word(int begin, int end, int reading, WordTables tables) {
    WordForm chosen = reading == 0 ? likeliest(tables) : other(reading, tables);
    int stemBegin = chosen.stemBegin();
    int stemEnd = chosen.stemEnd();
    return new Word(
        begin,
        end,
        begin + rawAt[stemBegin],
        stemEnd == form.length() ? end : begin + rawAt[stemEnd],
        chosen);
  }

  private WordForm likeliest(WordTables tables) {
    WordForm known = likeliest;
    if (known == null) {
      known = new WordForm(form, readings[0].analysis(), tables);
      likeliest = known;
    }
    return known;
  }

  private WordForm other(int reading, WordTables tables) {
    WordForm[] all = others;
    if (all == null) {
      all = new WordForm[readings.length];
      others = all;
    }
    WordForm known = all[reading];
    if (known == null) {
      known = new WordForm(form, readings[reading].analysis(), tables);
      all[reading] = known;
    }
    return known;
  }
}
