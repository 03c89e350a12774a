package org.sijill.reader.claims.framing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sijill.reader.claims.counts.Atoms;
import org.sijill.reader.claims.counts.Phrases;
import org.sijill.reader.claims.framing.FramingWords.FramingEntry;
import org.sijill.reader.words.Analysis;
import org.sijill.reader.words.Pos;
import org.sijill.reader.words.Word;
import org.sijill.reader.words.WordMap;
import org.sijill.reader.words.WordTables;

/**
 * Marks the loaded words of a sentence: those of the lists, and short quotations of ordinary words.
 * What it marks stands beside a claim and never changes its coding. Pure and immutable.
 */
public final class FramingReader {

  private static final String[] PRONOUNS = {"ه", "ها", "هم", "هن", "هما", "نا", "كم"};
  private static final int LONGEST_QUOTE = 1;

  private final Phrases<FramingEntry> words;
  private final WordMap<FramingEntry> verbs;
  private final WordMap<FramingEntry> verbForms;
  private final Phrases<FramingEntry> names;
  private final FramingEntry quotes;

  /** Indexes the words. */
  public FramingReader(FramingWords framing) {
    this(framing, WordTables.unnumbered());
  }

  /** Indexes the words, as tables that a reader's words know. */
  public FramingReader(FramingWords framing, WordTables.Builder tables) {
    Phrases.Builder<FramingEntry> words = new Phrases.Builder<>();
    Phrases.Builder<FramingEntry> names = new Phrases.Builder<>();
    Map<String, FramingEntry> verbs = new HashMap<>();
    Map<String, FramingEntry> verbForms = new HashMap<>();
    FramingEntry quoted = null;
    for (FramingEntry entry : framing.entries()) {
      for (String word : entry.words()) {
        if (entry.pronoun()) {
          String base = word.endsWith("ه") ? word.substring(0, word.length() - 1) + "ت" : word;
          for (String pronoun : PRONOUNS) {
            words.put(base + pronoun, entry);
          }
        } else {
          words.put(word, entry);
          char last = word.charAt(word.length() - 1);
          if (!word.contains(" ") && last != 'ه' && last != 'ا') {
            words.put(word + "ا", entry);
          }
        }
      }
      for (String verb : entry.verb()) {
        verbs.putIfAbsent(verb, entry);
        String base = verb.endsWith("ي") ? verb.substring(0, verb.length() - 1) : verb;
        verbForms.putIfAbsent(verb, entry);
        verbForms.putIfAbsent(base + "ت", entry);
        verbForms.putIfAbsent(base + "وا", entry);
      }
      for (String name : entry.names()) {
        quoted = entry;
        names.put(name, entry);
      }
    }
    quotes = quoted;
    this.verbs = tables.map(verbs);
    this.verbForms = WordMap.of(verbForms);
    this.words = words.build(tables);
    this.names = names.build();
  }

  /** The marks of a sentence, in its order; they do not overlap. */
  public List<FramingMark> read(List<Word> sentence) {
    return read(Atoms.of(sentence));
  }

  /** The marks of a sentence that is cut into atoms. */
  public List<FramingMark> read(Atoms atoms) {
    List<FramingMark> marks = new ArrayList<>(2);
    int i = 0;
    while (i < atoms.size()) {
      int end = quotes != null && opens(atoms, i) ? quoted(atoms, i) : -1;
      if (end > 0) {
        marks.add(
            new FramingMark(
                atoms.begin(i + 1), atoms.end(end - 1), quotes.neutral(), quotes.judges()));
        i = end;
        continue;
      }
      int next = atoms.kind(i) == Atoms.Kind.LETTERS ? word(atoms, i, marks) : -1;
      i = next > 0 ? next : i + 1;
    }
    return marks;
  }

  private int word(Atoms atoms, int i, List<FramingMark> marks) {
    Analysis analysis = atoms.source(i).analysis();
    boolean verb = analysis != null && analysis.pos() == Pos.VERB;
    if (verb || analysis == null || analysis.pos() == Pos.X) {
      FramingEntry entry = verb ? verbs.get(analysis.lemma()) : verbForms.get(atoms.form(i));
      if (entry != null && fits(atoms, entry, i, i + 1)) {
        marks.add(mark(atoms, entry, i, i + 1, verb ? analysis.stemBegin() : 0));
        return i + 1;
      }
    }
    Phrases.Match<FramingEntry> match = words.match(atoms, i);
    if (match == null || verb && match.end() == i + 1) {
      return -1;
    }
    FramingEntry entry = match.value();
    if (entry.definite() && !match.definite() || !fits(atoms, entry, i, match.end())) {
      return -1;
    }
    marks.add(mark(atoms, entry, i, match.end(), match.cut()));
    return match.end();
  }

  private static FramingMark mark(Atoms atoms, FramingEntry entry, int i, int end, int cut) {
    return new FramingMark(
        atoms.begin(i, cut), atoms.end(end - 1), entry.neutral(), entry.judges());
  }

  private static boolean fits(Atoms atoms, FramingEntry entry, int begin, int end) {
    return (entry.next().isEmpty() || stands(atoms, end, entry.next()))
        && (entry.before().isEmpty() || stands(atoms, begin - 1, entry.before()))
        && !stands(atoms, end, entry.withoutNext())
        && !stands(atoms, begin - 1, entry.withoutBefore());
  }

  /** Whether one of the forms stands at the atom, with or without article and proclitics. */
  private static boolean stands(Atoms atoms, int i, List<String> forms) {
    if (forms.isEmpty() || i < 0 || i >= atoms.size()) {
      return false;
    }
    for (String form : forms) {
      if (atoms.reads(i, form)) {
        return true;
      }
    }
    return false;
  }

  private static boolean opens(Atoms atoms, int i) {
    if (atoms.is(i, "«") || atoms.is(i, "“")) {
      return true;
    }
    return atoms.is(i, "\"") && i + 1 < atoms.size() && atoms.touches(i + 1);
  }

  private static boolean closes(Atoms atoms, int i) {
    return atoms.is(i, "»") || atoms.is(i, "”") || atoms.is(i, "\"");
  }

  /** Position after the quoted words when the quotation that opens here is a scare quote. */
  private int quoted(Atoms atoms, int open) {
    int i = open + 1;
    while (i < atoms.size() && i <= open + LONGEST_QUOTE && !closes(atoms, i)) {
      boolean letters = atoms.kind(i) == Atoms.Kind.LETTERS;
      Analysis analysis = atoms.source(i).analysis();
      if (!letters || analysis == null) {
        return -1;
      }
      boolean ordinary =
          analysis.pos() == Pos.X
              || analysis.known() && (analysis.pos() == Pos.NOUN || analysis.pos() == Pos.ADJ);
      if (!ordinary) {
        return -1;
      }
      i++;
    }
    if (i == open + 1 || i >= atoms.size() || !closes(atoms, i) || open == 0) {
      return -1;
    }
    if (atoms.kind(open - 1) != Atoms.Kind.LETTERS || names.match(atoms, open - 1) != null) {
      return -1;
    }
    return i;
  }
}
