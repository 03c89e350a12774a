package org.sijill.reader.words;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A written word in one reading, with what is left of it when clitics are taken off: made once and
 * shared by all its occurrences, so that no text is cut twice and the hash of each part is
 * remembered. Immutable.
 */
public final class WordForm {

  private final String form;
  private final Analysis analysis;
  private final Pos pos;
  private final String lemma;
  private final int stemBegin;
  private final int stemEnd;
  private final String stem;
  private final String bare;
  private final String unjoined;
  private final String unprefixed;
  private final Spellings spellings;
  private final long marks;

  /**
   * @param tables those of which the word is to know whether a part of it is in them
   */
  WordForm(String form, Analysis analysis, WordTables tables) {
    this.form = form;
    this.analysis = analysis;
    this.pos = analysis.pos();
    this.lemma = tables.same(analysis.lemma());
    this.stemBegin = analysis.stemBegin();
    this.stemEnd = analysis.stemEnd();
    int joined = analysis.conjunction() == 0 ? 0 : Math.min(1, form.length());
    unprefixed = tables.same(form.substring(Math.min(stemBegin, form.length())));
    unjoined = joined == stemBegin ? unprefixed : tables.same(form.substring(joined));
    stem = stemEnd == form.length() ? unprefixed : tables.same(form.substring(stemBegin, stemEnd));
    String unclad = analysis.article() ? bare(stem) : stem;
    bare = unclad.equals(lemma) ? lemma : tables.same(unclad);
    spellings = Spellings.of(form, analysis, tables);
    marks = tables.marks(this);
  }

  private static String bare(String stem) {
    return stem.startsWith("ال")
        ? stem.substring(2)
        : stem.startsWith("ل") ? stem.substring(1) : stem;
  }

  String form() {
    return form;
  }

  Analysis analysis() {
    return analysis;
  }

  /** The part of speech, beside the word and not in the analysis only. */
  Pos pos() {
    return pos;
  }

  /** The lemma, the same string for all words that have it where a table holds it. */
  String lemma() {
    return lemma;
  }

  /** First position of the stem in the form, beside it and not in the analysis only. */
  int stemBegin() {
    return stemBegin;
  }

  /** End of the stem in the form. */
  int stemEnd() {
    return stemEnd;
  }

  String stem() {
    return stem;
  }

  String bare() {
    return bare;
  }

  String unjoined() {
    return unjoined;
  }

  String unprefixed() {
    return unprefixed;
  }

  Spellings spellings() {
    return spellings;
  }

  /** Whether a table with a mark may hold a part of the word. */
  boolean isMarked(long mark) {
    return (marks & mark) != 0;
  }

  /**
   * The parts of a word by which tables are asked: its lemma and spellings, what is left of it
   * without clitics and article, the stem behind its preposition, and the stem of a verb without
   * the imperfect's first letter.
   */
  List<String> parts() {
    List<String> parts = new ArrayList<>();
    Collections.addAll(parts, form, stem, bare, unjoined, unprefixed, lemma);
    for (int i = 0; spellings != null && i < spellings.size(); i++) {
      parts.add(spellings.text(i));
    }
    for (String part : List.of(stem, unprefixed)) {
      if (part.startsWith("ال")) {
        parts.add(part.substring(2));
      }
    }
    if (analysis.preposition() != 0) {
      parts.add(analysis.preposition() + stem);
    }
    if (!stem.isEmpty()) {
      parts.add(stem.substring(1));
    }
    return parts;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WordForm that
        && form.equals(that.form)
        && analysis.equals(that.analysis);
  }

  @Override
  public int hashCode() {
    return 31 * form.hashCode() + analysis.hashCode();
  }

  @Override
  public String toString() {
    return form + " " + analysis;
  }
}
