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
import org.sijill.reader.words.WordKnowledge.RunOn;

/** Word knowledge by word. */
final class WordIndex {

  /** What is known of one form. */
  static final class Item {
    private static final Item NOTHING = new Item();

    private List<FunctionWord> functionWords = List.of();
    private List<Stem> stems = List.of();
    private List<Preference> preferences = List.of();

    /** Readings as words of the closed classes. */
    List<FunctionWord> functionWords() {
      return functionWords;
    }

    /** Readings besides the dictionary's. */
    List<Stem> stems() {
      return stems;
    }

    private static <T> List<T> with(List<T> list, T added) {
      List<T> all = new ArrayList<>(list);
      all.add(added);
      return List.copyOf(all);
    }
  }

  private final WordMap<Item> items;
  private final WordMap<Name> names;
  private final WordSet heads;
  private final WordMap<Plural> plurals;
  private final WordMap<List<Preference>> byLemma;

  private final List<RunOn> runOns;

  WordIndex(WordKnowledge knowledge) {
    Map<String, Item> items = new HashMap<>();
    Map<String, Name> names = new HashMap<>();
    Map<String, Plural> plurals = new HashMap<>();
    Map<String, List<Preference>> byLemma = new HashMap<>();
    Set<String> heads = new HashSet<>();
    runOns = knowledge.runOns();
    for (FunctionWord w : knowledge.functionWords()) {
      Item item = make(items, w.form());
      item.functionWords = Item.with(item.functionWords, w);
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
      Item item = make(items, s.form());
      item.stems = Item.with(item.stems, s.stem());
    }
    for (Preference p : knowledge.preferences()) {
      if (p.byLemma()) {
        byLemma.computeIfAbsent(p.word(), k -> new ArrayList<>(1)).add(p);
      } else {
        Item item = make(items, p.word());
        item.preferences = Item.with(item.preferences, p);
      }
    }
    this.items = WordMap.of(items);
    this.names = WordMap.of(names);
    this.plurals = WordMap.of(plurals);
    this.byLemma = WordMap.of(byLemma);
    this.heads = WordSet.of(heads);
  }

  private static Item make(Map<String, Item> items, String form) {
    return items.computeIfAbsent(form, k -> new Item());
  }

  /** What is known of a form; never null. */
  Item item(String form) {
    Item item = items.get(form);
    return item == null ? Item.NOTHING : item;
  }

  /** The name with a form, or null. */
  Name name(String form) {
    return names.get(form);
  }

  /** Whether a noun can belong to the name after it. */
  boolean head(String lemma) {
    return heads.contains(lemma);
  }

  /** The irregular form, or null. */
  Plural plural(String form) {
    return plurals.get(form);
  }

  /** Words that are written together with the next. */
  List<RunOn> runOns() {
    return runOns;
  }

  /** What the preferences add to the score of a reading. */
  int preference(String stem, String lemma, Pos pos) {
    int sum = 0;
    for (Preference p : item(stem).preferences) {
      if ((p.pos() == null || p.pos() == pos) && (p.lemma() == null || p.lemma().equals(lemma))) {
        sum += p.rank();
      }
    }
    List<Preference> ofLemma = byLemma.get(lemma);
    for (int i = 0; ofLemma != null && i < ofLemma.size(); i++) {
      if (ofLemma.get(i).pos() == null || ofLemma.get(i).pos() == pos) {
        sum += ofLemma.get(i).rank();
      }
    }
    return sum;
  }
}
