package org.sijill.reader.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sijill.reader.Claim;
import org.sijill.reader.claims.StatusWords.Effect;
import org.sijill.reader.claims.StatusWords.Next;
import org.sijill.reader.claims.StatusWords.StatusEntry;
import org.sijill.reader.grammar.Lexeme;
import org.sijill.reader.grammar.Phrase;
import org.sijill.reader.grammar.SentenceParts;
import org.sijill.reader.grammar.Slots;
import org.sijill.reader.grammar.Trigger;
import org.sijill.reader.words.Analysis;
import org.sijill.reader.words.Pos;
import org.sijill.reader.words.Word;
import org.sijill.reader.words.WordMap;
import org.sijill.reader.words.WordTables;

/**
 * Finds which words of a sentence are not told as having happened, from the status markers before
 * or beside them.
 */
final class StatusFinder {

  private static final Set<String> AFTER = Set.of("بعد", "منذ", "عقب", "اثر");

  private final WordMap<List<StatusEntry>> verbs;
  private final WordMap<List<StatusEntry>> nouns;
  private final WordMap<List<StatusEntry>> participles;
  private final WordMap<List<Particle>> particles;
  private final List<StatusEntry> proclitics = new ArrayList<>();

  private record Particle(String[] words, StatusEntry entry) {}

  /** A status on a word, with the marker that put it there. */
  record Mark(Effect effect, String rule, int marker) {}

  StatusFinder(StatusWords status, WordTables.Builder tables) {
    Map<String, List<StatusEntry>> verbs = new HashMap<>();
    Map<String, List<StatusEntry>> nouns = new HashMap<>();
    Map<String, List<StatusEntry>> participles = new HashMap<>();
    Map<String, List<Particle>> particles = new HashMap<>();
    for (StatusEntry entry : status.entries()) {
      put(verbs, entry.verb(), entry);
      put(nouns, entry.noun(), entry);
      put(participles, entry.active(), entry);
      put(participles, entry.passive(), entry);
      put(participles, entry.adjective(), entry);
      for (String particle : entry.particle()) {
        String[] words = particle.split(" ");
        particles.computeIfAbsent(words[0], k -> new ArrayList<>()).add(new Particle(words, entry));
      }
      if (entry.proclitic() != 0) {
        proclitics.add(entry);
      }
    }
    particles.values().forEach(list -> list.sort((a, b) -> b.words().length - a.words().length));
    this.verbs = tables.map(verbs);
    this.nouns = tables.map(nouns);
    this.participles = tables.map(participles);
    this.particles = tables.map(particles);
  }

  private static void put(
      Map<String, List<StatusEntry>> index, List<String> lemmas, StatusEntry entry) {
    for (String lemma : lemmas) {
      index.computeIfAbsent(lemma, key -> new ArrayList<>()).add(entry);
    }
  }

  /** Whether a word of the sentence says that its numbers are sums over a period. */
  boolean sums(SentenceParts parts) {
    for (int i = 0; i < parts.size(); i++) {
      Word word = parts.word(i);
      if (sumsUp(nouns.get(word, word.lemma()), word)
          || sumsUp(participles.get(word, word.lemma()), word)) {
        return true;
      }
      List<Particle> candidates = particles.get(word, word.unjoined());
      for (int k = 0; candidates != null && k < candidates.size(); k++) {
        Particle particle = candidates.get(k);
        if (particle.entry().status() == Effect.AGGREGATE
            && match(parts, i, particle.words()) >= 0) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean sumsUp(List<StatusEntry> entries, Word word) {
    if (entries == null || word.isVerb()) {
      return false;
    }
    for (StatusEntry entry : entries) {
      if (entry.status() == Effect.AGGREGATE) {
        return true;
      }
    }
    return false;
  }

  /** For each word the mark on it, or null. The nearest marker decides. */
  Mark[] find(SentenceParts parts, List<Phrase> phrases, Slots[] slots) {
    int size = parts.size();
    Mark[] marks = new Mark[size];
    for (int i = 0; i < size; i++) {
      Word word = parts.word(i);
      boolean bare = word.analysis().particle() == 0 && word.analysis().preposition() == 0;
      for (int k = 0; !bare && k < proclitics.size(); k++) {
        StatusEntry entry = proclitics.get(k);
        boolean onVerb =
            word.isVerb()
                && word.analysis().particle() == entry.proclitic()
                && (entry.next() != Next.IMPERFECT
                    || word.analysis().aspect() == Analysis.Aspect.IMPERFECT);
        boolean onMasdar =
            entry.next() == Next.MASDAR
                && word.analysis().preposition() == entry.proclitic()
                && word.analysis().form() == Analysis.Form.MASDAR
                && !word.analysis().article()
                && purpose(parts, i);
        // What governs the word through لـ has said what it is: شروط لانسحاب، تعرضت لقصف.
        if (onVerb && !(entry.proclitic() == 'ل' && tellsResult(parts, marks, i))
            || onMasdar && marks[i] == null) {
          mark(marks, i, entry, i);
        }
      }
      int last = particle(parts, phrases, slots, marks, i);
      if (last > i) {
        i = last;
        continue;
      }
      if (word.isVerb()) {
        apply(parts, phrases, slots, marks, i, VerbForms.find(verbs, word));
      } else if (parts.names()[i] != null) {
        // قوات المعارضة: a word inside a name rules nothing.
        continue;
      } else if (word.pos() == Pos.NOUN
          || word.pos() == Pos.ADJ
          || word.pos() == Pos.PROPN
          || word.pos() == Pos.ADP
          || word.pos() == Pos.ADV) {
        if (!apply(parts, phrases, slots, marks, i, noun(word))) {
          apply(parts, phrases, slots, marks, i, participles.get(word, word.lemma()));
        }
      }
    }
    subjunctives(parts, marks);
    return marks;
  }

  /** Whether a masdar after لـ tells a purpose: not right after a verb or noun that governs it. */
  private static boolean purpose(SentenceParts parts, int at) {
    if (at == 0) {
      return true;
    }
    Word before = parts.word(at - 1);
    if (parts.times()[at - 1] != null) {
      // يصلون الخميس للتحقيق
      return true;
    }
    if (!before.isVerb() && before.analysis().pronoun().isEmpty() && isForce(parts, at - 1)) {
      // هجوما لاستعادة، حملة لاعتقال
      return true;
    }
    return !before.isVerb()
        && !(before.analysis().form() == Analysis.Form.MASDAR && parts.triggers()[at - 1] != null)
        && parts.lights().get(at - 1) == null;
  }

  /**
   * اقتحم الجنود القرية، ليطردوا المسلحين: behind a comma and a past deed of force لـ tells what
   * came of it and no purpose.
   */
  private static boolean tellsResult(SentenceParts parts, Mark[] marks, int at) {
    if (at < 2 || !Complements.isComma(parts.word(at - 1))) {
      return false;
    }
    for (int j = at - 2; j >= 0 && !parts.word(j).form().equals("."); j--) {
      Word word = parts.word(j);
      if (word.isVerb() && word.analysis().aspect() == Analysis.Aspect.PERFECT) {
        return marks[j] == null && parts.triggers()[j] != null && isDeed(parts.triggers()[j]);
      }
    }
    return false;
  }

  private static boolean isDeed(Trigger trigger) {
    for (Lexeme lexeme : trigger.lexemes()) {
      if (lexeme.type() == Claim.Type.ASSAULT || lexeme.type() == Claim.Type.COERCE) {
        return true;
      }
    }
    return false;
  }

  private static boolean isForce(SentenceParts parts, int at) {
    Trigger trigger = parts.triggers()[at];
    if (trigger == null || trigger.form() != Trigger.Form.NOUN) {
      return false;
    }
    for (Lexeme lexeme : trigger.lexemes()) {
      boolean force = lexeme.type() == Claim.Type.ASSAULT || lexeme.type() == Claim.Type.MOBILIZE;
      if (!force || !lexeme.frame().equals("attack")) {
        return false;
      }
    }
    return true;
  }

  static void mark(Mark[] marks, int word, StatusEntry entry, int marker) {
    Mark old = marks[word];
    if (entry.status() == Effect.SAME) {
      Mark before = before(marks, marker);
      if (before != null && old == null) {
        marks[word] = before;
      }
      return;
    }
    if (old != null && outweighs(old.effect(), entry.status()) && old.marker() < marker) {
      return;
    }
    if (old == null || old.marker() <= marker || old.effect() == Effect.ACTUAL) {
      marks[word] = new Mark(entry.status(), entry.id(), marker);
    }
  }

  /** أحبطت محاولة تفجير، طالب بضمان انسحاب: a plan that is foiled or demanded is no plan. */
  private static boolean outweighs(Effect outer, Effect inner) {
    boolean strong = outer == Effect.NEGATED || outer == Effect.SUPPRESSED;
    return strong && (inner == Effect.FUTURE || inner == Effect.HYPOTHETICAL);
  }

  /** The last mark before a word, or null. */
  private static Mark before(Mark[] marks, int word) {
    for (int j = word - 1; j >= 0; j--) {
      if (marks[j] != null) {
        return marks[j];
      }
    }
    return null;
  }

  private int particle(
      SentenceParts parts, List<Phrase> phrases, Slots[] slots, Mark[] marks, int at) {
    Word first = parts.word(at);
    List<Particle> candidates = particles.get(first, first.unjoined());
    if (candidates == null) {
      candidates = particles.get(first, first.stem());
    }
    if (candidates == null) {
      return at;
    }
    for (Particle particle : candidates) {
      int last = match(parts, at, particle.words());
      if (last < 0) {
        continue;
      }
      StatusEntry entry = particle.entry();
      if (entry.status() == Effect.AGGREGATE) {
        continue;
      }
      if (entry.atStart() && !startsClause(parts, at, entry.next())) {
        continue;
      }
      if (!nextFits(parts, last + 1, entry.next())) {
        continue;
      }
      StatusScopes.mark(parts, phrases, slots, marks, at, last, entry);
      return Math.max(at, last);
    }
    return at;
  }

  private static int match(SentenceParts parts, int at, String[] words) {
    int j = at;
    for (int k = 0; k < words.length; k++, j++) {
      if (j >= parts.size()) {
        return -1;
      }
      Word word = parts.word(j);
      String form = word.form();
      boolean fits =
          form.equals(words[k])
              || k > 0 && word.stem().equals(words[k])
              || k == 0 && word.analysis().conjunction() != 0 && form.substring(1).equals(words[k]);
      if (!fits) {
        if (k > 0
            && k == words.length - 1
            && words[k].length() == 1
            && (word.analysis().preposition() == words[k].charAt(0)
                || word.analysis().particle() == words[k].charAt(0))) {
          return j - 1;
        }
        return -1;
      }
    }
    return j - 1;
  }

  /** Whether a clause begins; behind a comma ما with a perfect goes on (، ما أجبرهم). */
  private static boolean startsClause(SentenceParts parts, int at, Next next) {
    return at == 0
        || parts.word(at).analysis().conjunction() != 0
        || parts.word(at - 1).pos() == Pos.PUNCT
            && !(next == Next.PERFECT && Complements.isComma(parts.word(at - 1)))
        || parts.word(at - 1).pos() == Pos.CCONJ;
  }

  private static boolean nextFits(SentenceParts parts, int next, Next wanted) {
    if (wanted == null) {
      return true;
    }
    if (next >= parts.size()) {
      return false;
    }
    Word word = parts.word(next);
    return switch (wanted) {
      case VERB -> word.isVerb() || word.pos() == Pos.AUX;
      case PERFECT -> word.analysis().aspect() == Analysis.Aspect.PERFECT;
      case IMPERFECT -> word.analysis().aspect() == Analysis.Aspect.IMPERFECT;
      case MASDAR -> word.analysis().form() == Analysis.Form.MASDAR || word.pos() == Pos.NOUN;
      case NOUN -> word.pos().nominal();
    };
  }

  private boolean apply(
      SentenceParts parts,
      List<Phrase> phrases,
      Slots[] slots,
      Mark[] marks,
      int at,
      List<StatusEntry> entries) {
    if (entries == null) {
      return false;
    }
    for (StatusEntry entry : entries) {
      if (entry.status() == Effect.AGGREGATE) {
        continue;
      }
      if (entry.aspect() != null && parts.word(at).analysis().aspect() != entry.aspect()) {
        continue;
      }
      if (!nextFits(parts, at + 1, entry.next())) {
        continue;
      }
      if (StatusScopes.mark(parts, phrases, slots, marks, at, at, entry)) {
        return true;
      }
    }
    return false;
  }

  /** The entries of a noun, also where its first letter was taken for a conjunction (فشل). */
  private List<StatusEntry> noun(Word word) {
    List<StatusEntry> entries = nouns.get(word, word.lemma());
    return entries == null && word.analysis().conjunction() == 'ف'
        ? nouns.get(word, word.form())
        : entries;
  }

  /** An imperfect after أن is yet to come, unless the clause hangs on بعد أن and its kin. */
  private static void subjunctives(SentenceParts parts, Mark[] marks) {
    for (int i = 1; i < parts.size(); i++) {
      Word word = parts.word(i);
      if (marks[i] != null
          || !word.isVerb()
          || word.analysis().aspect() != Analysis.Aspect.IMPERFECT) {
        continue;
      }
      Word before = parts.word(i - 1);
      if (before.stem().equals("ان")
          && before.analysis().pronoun().isEmpty()
          && !(i > 1
              && (AFTER.contains(parts.word(i - 2).lemma())
                  || parts.word(i - 2).lemma().equals("قبل")))) {
        marks[i] = new Mark(Effect.FUTURE, "status.subjunctive", i - 1);
      }
    }
  }

  static Claim.Status statusOf(Effect effect) {
    return switch (effect) {
      case FUTURE -> Claim.Status.FUTURE;
      case HYPOTHETICAL -> Claim.Status.HYPOTHETICAL;
      case NEGATED -> Claim.Status.NEGATED;
      case ACTUAL, SUPPRESSED, SAME, AGGREGATE -> Claim.Status.ACTUAL;
    };
  }
}
