package org.sijill.reader.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sijill.reader.words.WordKnowledge.FormStem;
import org.sijill.reader.words.WordKnowledge.FunctionWord;
import org.sijill.reader.words.WordKnowledge.Name;
import org.sijill.reader.words.WordKnowledge.Plural;
import org.sijill.reader.words.WordKnowledge.Preference;

/** Word knowledge by word. */
final class WordIndex {

  private final Map<String, List<FunctionWord>> functionWords = new HashMap<>();
  private final Map<String, Name> names = new HashMap<>();
  private final Set<String> heads = new HashSet<>();
  private final Map<String, Plural> plurals = new HashMap<>();
  private final Map<String, List<Stem>> stems = new HashMap<>();
  private final Map<String, List<Preference>> byForm = new HashMap<>();
  private final Map<String, List<Preference>> byLemma = new HashMap<>();

  WordIndex(WordKnowledge knowledge) {
    for (FunctionWord w : knowledge.functionWords()) {
      functionWords.computeIfAbsent(w.form(), k -> new ArrayList<>()).add(w);
    }
    for (Name n : knowledge.names()) {
      if (n.head()) {
        heads.add(n.form());
      } else {
        names.put(n.form(), n);
      }
    }
    knowledge.plurals().forEach(p -> plurals.put(p.form(), p));
    for (FormStem s : knowledge.stems()) {
      stems.computeIfAbsent(s.form(), k -> new ArrayList<>(2)).add(s.stem());
    }
    for (Preference p : knowledge.preferences()) {
      (p.byLemma() ? byLemma : byForm).computeIfAbsent(p.word(), k -> new ArrayList<>()).add(p);
    }
  }

  List<FunctionWord> functionWords(String form) {
    return functionWords.getOrDefault(form, List.of());
  }

  Name name(String form) {
    return names.get(form);
  }

  /** Whether a noun can belong to the name after it. */
  boolean head(String lemma) {
    return heads.contains(lemma);
  }

  /** Readings of a form besides the dictionary's. */
  List<Stem> stems(String form) {
    return stems.getOrDefault(form, List.of());
  }

  Plural plural(String form) {
    return plurals.get(form);
  }

  /** What the preferences add to the score of a reading. */
  int preference(String stem, String lemma, Pos pos) {
    int sum = 0;
    for (Preference p : byForm.getOrDefault(stem, List.of())) {
      if ((p.pos() == null || p.pos() == pos) && (p.lemma() == null || p.lemma().equals(lemma))) {
        sum += p.rank();
      }
    }
    for (Preference p : byLemma.getOrDefault(lemma, List.of())) {
      if (p.pos() == null || p.pos() == pos) {
        sum += p.rank();
      }
    }
    return sum;
  }
}
