package org.sijill.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.sijill.reader.text.AlignedText;
import org.sijill.reader.text.Normaliser;
import org.sijill.reader.text.Sentence;
import org.sijill.reader.words.Analysis;
import org.sijill.reader.words.Pos;
import org.sijill.reader.words.Word;
import org.sijill.reader.words.WordReader;

/**
 * Scores segmentation, verbs, parts of speech and lemmas against a treebank in CoNLL-U whose
 * clitics are words of their own, from the raw text of its sentences. Words are aligned by their
 * letters, as in the evaluation of the Universal Dependencies shared tasks.
 *
 * @param gold words of the treebank
 * @param system words read
 * @param same words with the same letters in the same place
 * @param goldVerbs verbs of the treebank
 * @param systemVerbs verbs read
 * @param sameVerbs verbs in both
 * @param pos rightly segmented words with the right part of speech
 * @param lemma rightly segmented words with the right lemma
 */
public record WordsScore(
    int gold,
    int system,
    int same,
    int goldVerbs,
    int systemVerbs,
    int sameVerbs,
    int pos,
    int lemma) {

  /** A word as a span of the letters of its sentence. */
  private record Segment(int begin, int end, String form, Pos pos, String lemma) {}

  /** A difference between treebank and reading. */
  public record Miss(String sentence, String form, String gold, String system) {}

  /** Scores a reader on a file. */
  public static WordsScore score(Path conllu, WordReader reader, Consumer<Miss> misses)
      throws IOException {
    int[] n = new int[8];
    String text = null;
    List<String[]> rows = new ArrayList<>();
    List<String> lines = new ArrayList<>(Files.readAllLines(conllu));
    lines.add("");
    for (String line : lines) {
      if (line.startsWith("# text = ")) {
        text = line.substring(9);
      } else if (line.isBlank()) {
        if (text != null && !rows.isEmpty()) {
          sentence(n, text, rows, reader, misses);
        }
        rows.clear();
        text = null;
      } else if (!line.startsWith("#")) {
        String[] cells = line.split("\t");
        if (!cells[0].contains("-") && !cells[0].contains(".")) {
          rows.add(cells);
        }
      }
    }
    return new WordsScore(n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7]);
  }

  private static void sentence(
      int[] n, String text, List<String[]> rows, WordReader reader, Consumer<Miss> misses) {
    List<Segment> gold = new ArrayList<>();
    int at = 0;
    for (String[] row : rows) {
      String form = letters(row[1]);
      gold.add(new Segment(at, at + form.length(), form, Pos.valueOf(row[3]), letters(row[2])));
      at += form.length();
    }
    List<Segment> system = read(text, reader);
    Map<Long, Segment> read = new HashMap<>();
    for (Segment s : system) {
      read.put((long) s.begin << 32 | s.end, s);
      n[4] += s.pos == Pos.VERB ? 1 : 0;
    }
    n[0] += gold.size();
    n[1] += system.size();
    for (Segment g : gold) {
      n[3] += g.pos == Pos.VERB ? 1 : 0;
      Segment s = read.get((long) g.begin << 32 | g.end);
      if (s == null) {
        misses.accept(new Miss(text, g.form, g.pos + "/" + g.lemma, around(system, g)));
        continue;
      }
      n[2]++;
      n[5] += g.pos == Pos.VERB && s.pos == Pos.VERB ? 1 : 0;
      n[6] += g.pos == s.pos ? 1 : 0;
      boolean lemma = g.lemma.equals(s.lemma);
      n[7] += lemma ? 1 : 0;
      if (g.pos != s.pos || !lemma) {
        misses.accept(new Miss(text, g.form, g.pos + "/" + g.lemma, s.pos + "/" + s.lemma));
      }
    }
  }

  private static String around(List<Segment> system, Segment gold) {
    StringBuilder found = new StringBuilder("SEG");
    for (Segment s : system) {
      if (s.begin < gold.end && gold.begin < s.end) {
        found.append(' ').append(s.form);
      }
    }
    return found.toString();
  }

  private static List<Segment> read(String text, WordReader reader) {
    AlignedText aligned = Normaliser.align(text);
    List<Segment> segments = new ArrayList<>();
    int at = 0;
    boolean first = true;
    String sign = "";
    for (Word w : reader.read(aligned, new Sentence(0, aligned.normal().length(), 0))) {
      Analysis a = w.analysis();
      String form = letters(text.substring(w.begin(), w.end()));
      if (!form.equals(w.form()) || a.pos() == Pos.PUNCT) {
        at = add(segments, at, form, a.pos(), letters(a.lemma()));
        first = first && a.pos() == Pos.PUNCT;
        sign = form;
        continue;
      }
      int i = 0;
      if (a.conjunction() != 0) {
        Pos pos = a.conjunction() == 'ف' || opens(a, first, sign) ? Pos.PART : Pos.CCONJ;
        at = add(segments, at, form.substring(i, i + 1), pos, form.substring(i, i + 1));
        i++;
      }
      if (a.preposition() != 0 || a.particle() != 0) {
        Pos pos = a.preposition() != 0 || a.particle() == 'ل' ? Pos.ADP : Pos.PART;
        at = add(segments, at, form.substring(i, i + 1), pos, form.substring(i, i + 1));
      }
      at = add(segments, at, w.stem(), a.pos(), a.lemma());
      if (!a.pronoun().isEmpty()) {
        at = add(segments, at, a.pronoun(), Pos.PRON, "هو");
      }
      first = false;
      sign = "";
    }
    return segments;
  }

  /** Whether the treebank takes the waw of a word for one that opens a clause (a particle). */
  private static boolean opens(Analysis a, boolean first, String sign) {
    return first
        || a.lemma().equals("الذي")
        || a.lemma().equals("كان") && a.pos() == Pos.SCONJ
        || !sign.isEmpty() && a.lemma().equals("هو");
  }

  private static int add(List<Segment> segments, int at, String form, Pos pos, String lemma) {
    segments.add(new Segment(at, at + form.length(), form, pos, lemma));
    return at + form.length();
  }

  private static String letters(String word) {
    return Normaliser.letters(word.replace("`", "")).replace(" ", "");
  }

  private static double ratio(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  /** F1 of segmentation. */
  public double segmentation() {
    return ratio(2 * same, gold + system);
  }

  /** Precision of verbs. */
  public double verbPrecision() {
    return ratio(sameVerbs, systemVerbs);
  }

  /** Recall of verbs. */
  public double verbRecall() {
    return ratio(sameVerbs, goldVerbs);
  }

  /** Accuracy of the part of speech on rightly segmented words. */
  public double upos() {
    return ratio(pos, same);
  }

  /** Accuracy of the lemma on rightly segmented words. */
  public double lemmas() {
    return ratio(lemma, same);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "pud segmentation F1 %.4f verbs P %.4f R %.4f upos %.4f lemma %.4f",
        segmentation(),
        verbPrecision(),
        verbRecall(),
        upos(),
        lemmas());
  }
}
