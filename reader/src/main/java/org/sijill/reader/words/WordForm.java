package org.sijill.reader.words;

/**
 * A written word in one reading, with what is left of it when clitics are taken off: made once and
 * shared by all its occurrences, so that no text is cut twice and the hash of each part is
 * remembered. Immutable.
 */
public final class WordForm {

  private final String form;
  private final Analysis analysis;
  private final String stem;
  private final String bare;
  private final String unjoined;
  private final String unprefixed;
  private final Spellings spellings;

  WordForm(String form, Analysis analysis) {
    this.form = form;
    this.analysis = analysis;
    int begin = analysis.stemBegin();
    int joined = analysis.conjunction() == 0 ? 0 : Math.min(1, form.length());
    unprefixed = form.substring(Math.min(begin, form.length()));
    unjoined = joined == begin ? unprefixed : form.substring(joined);
    stem =
        analysis.stemEnd() == form.length()
            ? unprefixed
            : form.substring(begin, analysis.stemEnd());
    String unclad = analysis.article() ? bare(stem) : stem;
    bare = unclad.equals(analysis.lemma()) ? analysis.lemma() : unclad;
    spellings = Spellings.of(form, analysis);
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
