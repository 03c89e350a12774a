package org.sijill.reader.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sijill.reader.words.CompiledRule.CompiledCondition;
import org.sijill.reader.words.CompiledRule.CompiledTest;

/**
 * The rules, ready for use: each word list has a number, and each word knows the lists that hold
 * it.
 */
final class RuleSet {

  private final List<CompiledRule> rules = new ArrayList<>();
  private final Map<List<String>, Integer> formLists = new HashMap<>();
  private final Map<List<String>, Integer> lemmaLists = new HashMap<>();
  private final WordMap<long[]> forms;
  private final WordMap<long[]> lemmas;
  private final long[] noForms;
  private final long[] noLemmas;

  RuleSet(List<Rule> source) {
    for (Rule r : source) {
      CompiledCondition[] conditions =
          r.conditions().stream().map(this::condition).toArray(CompiledCondition[]::new);
      rules.add(new CompiledRule(r.action(), r.rank(), r.agrees(), test(r.target()), conditions));
    }
    noForms = new long[formLists.size() / 64 + 1];
    noLemmas = new long[lemmaLists.size() / 64 + 1];
    forms = members(formLists, noForms.length);
    lemmas = members(lemmaLists, noLemmas.length);
  }

  private CompiledCondition condition(Rule.Condition c) {
    return new CompiledCondition(
        c.offset(),
        c.last(),
        c.negated(),
        c.edge(),
        test(c.test()),
        c.until() == null ? null : test(c.until()));
  }

  private CompiledTest test(Rule.Test test) {
    return new CompiledTest(
        test.forbidden(), number(formLists, test.forms()), number(lemmaLists, test.lemmas()));
  }

  private static int number(Map<List<String>, Integer> lists, List<String> words) {
    return words.isEmpty() ? -1 : lists.computeIfAbsent(words, k -> lists.size());
  }

  private static WordMap<long[]> members(Map<List<String>, Integer> lists, int longs) {
    Map<String, long[]> members = new HashMap<>();
    lists.forEach(
        (words, number) -> {
          for (String word : words) {
            members.computeIfAbsent(word, k -> new long[longs])[number >> 6] |= 1L << number;
          }
        });
    return WordMap.of(members);
  }

  List<CompiledRule> rules() {
    return rules;
  }

  /** The form lists that hold one of two forms of a word. */
  long[] formSets(String form, String stem) {
    long[] whole = forms.get(form);
    long[] part = stem.equals(form) ? null : forms.get(stem);
    if (whole == null || part == null) {
      return whole != null ? whole : part != null ? part : noForms;
    }
    long[] both = whole.clone();
    for (int i = 0; i < both.length; i++) {
      both[i] |= part[i];
    }
    return both;
  }

  /** The lemma lists that hold a lemma. */
  long[] lemmaSets(String lemma) {
    long[] sets = lemmas.get(lemma);
    return sets == null ? noLemmas : sets;
  }
}
