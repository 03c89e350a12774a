package org.sijill.reader.claims;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sijill.reader.Claim;
import org.sijill.reader.Range;
import org.sijill.reader.grammar.Lexeme;
import org.sijill.reader.grammar.SentenceParts;
import org.sijill.reader.words.Word;
import org.sijill.reader.words.WordMap;
import org.sijill.reader.words.WordTables;

/** Gives claims their codes in the schemes of the field, by the rules of the knowledge files. */
final class Coding {

  /** Words before and after a trigger that stand near it. */
  private static final int NEAR = 10;

  /** Places for kinds of claims; two thousand reports have some 1,600 kinds. */
  private static final int KINDS = 1 << 14;

  /** A claim as far as rules ask for it, beside its draft. */
  record Asked(
      Draft draft,
      Claim.Scope scope,
      List<Claim.Party> actor,
      List<Claim.Party> recipient,
      List<Claim.Count> counts) {}

  /** The codes of a claim; the ids of their rules are noted in the draft. */
  record Codes(List<String> contexts, Claim.Acled acled, String cameo) {}

  /** Words of a rule that stand in the sentence. */
  record Hit(List<String> list, int first, int end) {}

  private record Sequence(List<String> list, String[] words) {}

  private final Map<CodeRule.Scheme, Map<Claim.Type, List<CodeRule>>> rules =
      new EnumMap<>(CodeRule.Scheme.class);
  private final WordMap<List<Sequence>> sequences;

  /**
   * The rules that are left for the kinds of claims met before: a bounded table in which a new kind
   * takes the place of an old one. What it holds changes speed and nothing else; a place holds one
   * whole kind or none.
   */
  private final Left[] met = new Left[KINDS];

  /** The rules that may hold for claims of a kind, by their schemes. */
  private record Left(
      Kind kind, List<CodeRule> acled, List<CodeRule> cameo, List<CodeRule> contexts) {}

  /** What claims have in common that rules ask for. */
  private record Kind(
      Claim.Type type,
      String mode,
      String effect,
      String lexeme,
      Claim.Status status,
      Claim.Scope scope) {

    static Kind of(Asked asked) {
      Draft draft = asked.draft();
      Lexeme lexeme = draft.event.lexeme();
      return new Kind(
          draft.type(), draft.mode, lexeme.effect(), lexeme.id(), draft.status, asked.scope());
    }

    boolean fits(CodeRule rule) {
      return (rule.statuses().isEmpty() || rule.statuses().contains(status))
          && (rule.scopes().isEmpty() || rule.scopes().contains(scope))
          && one(rule.modes(), mode)
          && one(rule.effects(), effect)
          && one(rule.lexemes(), lexeme);
    }
  }

  Coding(CodeRules source, WordTables.Builder tables) {
    for (CodeRule.Scheme scheme : CodeRule.Scheme.values()) {
      Map<Claim.Type, List<CodeRule>> byType = new EnumMap<>(Claim.Type.class);
      for (Claim.Type type : Claim.Type.values()) {
        byType.put(
            type,
            source.rules().stream()
                .filter(r -> r.scheme() == scheme)
                .filter(r -> r.types().isEmpty() || r.types().contains(type))
                .toList());
      }
      rules.put(scheme, byType);
    }
    Map<String, List<Sequence>> sequences = new HashMap<>();
    for (CodeRule rule : source.rules()) {
      index(sequences, rule.near());
      index(sequences, rule.means());
    }
    this.sequences = tables.map(sequences);
  }

  private static void index(Map<String, List<Sequence>> sequences, List<String> list) {
    for (String written : list) {
      String[] words = written.split(" ");
      sequences.computeIfAbsent(words[0], key -> new ArrayList<>(1)).add(new Sequence(list, words));
    }
  }

  /** The words of a sentence for which rules ask. */
  List<Hit> hits(SentenceParts parts) {
    List<Hit> hits = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Word word = parts.word(i);
      hits(parts, i, sequences.get(word, word.lemma()), hits);
      if (!word.bare().equals(word.lemma())) {
        hits(parts, i, sequences.get(word, word.bare()), hits);
      }
    }
    return hits;
  }

  private static void hits(SentenceParts parts, int at, List<Sequence> candidates, List<Hit> hits) {
    if (candidates == null) {
      return;
    }
    for (Sequence sequence : candidates) {
      int end = at + sequence.words().length;
      boolean fits = end <= parts.size();
      for (int k = 1; fits && k < sequence.words().length; k++) {
        fits = is(parts.word(at + k), sequence.words()[k]);
      }
      if (fits) {
        hits.add(new Hit(sequence.list(), at, end));
      }
    }
  }

  private static boolean is(Word word, String written) {
    return word.lemma().equals(written) || word.bare().equals(written);
  }

  /** The codes of a claim. */
  Codes codes(SentenceParts parts, List<Hit> hits, Asked asked) {
    Left left = left(Kind.of(asked));
    String acled = first(left.acled(), parts, hits, asked);
    return new Codes(
        contexts(left.contexts(), parts, hits, asked),
        acled == null ? null : acled(acled),
        first(left.cameo(), parts, hits, asked));
  }

  private Left left(Kind kind) {
    int hash = kind.hashCode();
    int place = (hash ^ hash >>> 16) & KINDS - 1;
    Left left = met[place];
    if (left == null || !left.kind().equals(kind)) {
      left =
          new Left(
              kind,
              left(CodeRule.Scheme.ACLED, kind),
              left(CodeRule.Scheme.CAMEO, kind),
              left(CodeRule.Scheme.CONTEXT, kind));
      met[place] = left;
    }
    return left;
  }

  private List<CodeRule> left(CodeRule.Scheme scheme, Kind kind) {
    return rules.get(scheme).get(kind.type()).stream().filter(kind::fits).toList();
  }

  private static Claim.Acled acled(String code) {
    int at = code.indexOf(" > ");
    return new Claim.Acled(code.substring(0, at), code.substring(at + 3));
  }

  private static String first(
      List<CodeRule> rules, SentenceParts parts, List<Hit> hits, Asked asked) {
    for (CodeRule rule : rules) {
      if (holds(rule, parts, hits, asked)) {
        asked.draft().because(rule.id());
        return rule.code().equals(CodeRule.NONE) ? null : rule.code();
      }
    }
    return null;
  }

  private static List<String> contexts(
      List<CodeRule> rules, SentenceParts parts, List<Hit> hits, Asked asked) {
    List<String> contexts = new ArrayList<>(2);
    for (CodeRule rule : rules) {
      if (!contexts.contains(rule.code()) && holds(rule, parts, hits, asked)) {
        asked.draft().because(rule.id());
        contexts.add(rule.code());
      }
    }
    return contexts;
  }

  /** Whether what a rule asks of a claim beyond its kind holds. */
  private static boolean holds(CodeRule rule, SentenceParts parts, List<Hit> hits, Asked asked) {
    Draft draft = asked.draft();
    return counted(rule.counts(), asked.counts())
        && party(rule.actor(), asked.actor())
        && party(rule.recipient(), asked.recipient())
        && (rule.means().isEmpty() || means(rule.means(), parts, hits, draft))
        && (rule.near().isEmpty() || near(rule.near(), parts, hits, draft));
  }

  private static boolean one(List<String> values, String value) {
    return values.isEmpty() || values.contains(value == null ? CodeRule.NONE : value);
  }

  private static boolean counted(List<String> values, List<Claim.Count> counts) {
    if (values.isEmpty()) {
      return true;
    }
    for (Claim.Count count : counts) {
      if (values.contains(count.what())) {
        return true;
      }
    }
    return counts.isEmpty() && values.contains(CodeRule.NONE);
  }

  private static boolean party(List<String> values, List<Claim.Party> parties) {
    if (values.isEmpty()) {
      return true;
    }
    for (Claim.Party party : parties) {
      boolean unknown = party.sector() == null || party.sector().equals("UNK");
      if (values.contains(unknown ? CodeRule.UNKNOWN : party.sector())) {
        return true;
      }
    }
    return parties.isEmpty() && values.contains(CodeRule.NONE);
  }

  private static boolean means(
      List<String> list, SentenceParts parts, List<Hit> hits, Draft draft) {
    for (Hit hit : hits) {
      if (hit.list() == list) {
        for (Range means : draft.means) {
          if (means.overlaps(range(parts, hit))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean near(List<String> list, SentenceParts parts, List<Hit> hits, Draft draft) {
    for (Hit hit : hits) {
      if (hit.list() == list
          && (hit.first() >= draft.word() - NEAR && hit.end() <= draft.word() + NEAR + 1
              || takesPart(parts, hit, draft))) {
        return true;
      }
    }
    return false;
  }

  private static boolean takesPart(SentenceParts parts, Hit hit, Draft draft) {
    Range range = range(parts, hit);
    for (List<Draft.Participant> role : List.of(draft.actor, draft.recipient)) {
      for (Draft.Participant participant : role) {
        if (participant.parts() == parts && participant.range().overlaps(range)) {
          return true;
        }
      }
    }
    return false;
  }

  private static Range range(SentenceParts parts, Hit hit) {
    return new Range(parts.word(hit.first()).begin(), parts.word(hit.end() - 1).end());
  }
}
