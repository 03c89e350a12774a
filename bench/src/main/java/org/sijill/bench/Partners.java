package org.sijill.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sijill.reader.Knowledge;
import org.sijill.reader.claims.framing.FramingReader;
import org.sijill.reader.grammar.SentenceParts;
import org.sijill.reader.grammar.TriggerFinder;
import org.sijill.reader.names.Actor;
import org.sijill.reader.names.Generic;
import org.sijill.reader.names.Name;
import org.sijill.reader.names.NameBook;
import org.sijill.reader.names.State;
import org.sijill.reader.text.AlignedText;
import org.sijill.reader.text.Normaliser;
import org.sijill.reader.text.Sentence;
import org.sijill.reader.text.SentenceSplitter;
import org.sijill.reader.words.Analysis;
import org.sijill.reader.words.Word;
import org.sijill.reader.words.WordReader;

/** Finds for each party another of the books whose name agrees with it in gender and number. */
final class Partners {

  /** Adjectives of a state: masculine, feminine, and three plurals. */
  private static final int FORMS = 5;

  private final WordReader words;
  private final NameBook.Index index;
  private final Map<String, List<Candidate>> candidates = new TreeMap<>();
  private final List<State> states;
  private final Set<String> cities = new HashSet<>();
  private final Set<String> means = new HashSet<>();
  private final FramingReader loaded;
  private final TriggerFinder triggers;
  private final List<String> outcomes;

  private record Candidate(Actor actor, String name) {}

  Partners(Knowledge knowledge) {
    this.words = new WordReader(knowledge.words(), knowledge.dictionary());
    this.index = new NameBook.Index(knowledge.names());
    this.triggers = new TriggerFinder(knowledge.constructions());
    this.outcomes = knowledge.constructions().words().getOrDefault("outcome", List.of());
    this.states = knowledge.names().states().stream().filter(this::isPlain).toList();
    knowledge.names().places().stream()
        .filter(place -> !place.isCountry())
        .forEach(
            place -> {
              cities.add(Normaliser.letters(place.nameAr()));
              place.aliases().forEach(alias -> cities.add(Normaliser.letters(alias)));
            });
    knowledge.means().entries().forEach(entry -> means.addAll(entry.words()));
    this.loaded = new FramingReader(knowledge.framing());
    for (Actor actor : knowledge.names().actors()) {
      List<String> names = new ArrayList<>(actor.aliases());
      names.add(0, actor.nameAr());
      for (String name : names) {
        String key = actor.ambiguous().contains(name) ? null : key(actor, name);
        if (key != null && loaded.read(words(name)).isEmpty()) {
          candidates.computeIfAbsent(key, k -> new ArrayList<>()).add(new Candidate(actor, name));
        }
      }
    }
  }

  /** Whether the adjectives of a state are no other words too (الغيني، المالي). */
  private boolean isPlain(State state) {
    if (state.demonyms().size() < FORMS) {
      return false;
    }
    List<Word> read = words("ال" + state.demonyms().get(0));
    return read.size() == 1
        && !read.get(0).isVerb()
        && read.get(0).analysis().article()
        && index.demonym(read.get(0)) != null;
  }

  /** Whether a word of a name is one of an event or its outcome too (كتائب شهداء الأقصى). */
  private boolean speaksOfEvents(List<Word> name) {
    for (int i = 0; i < name.size(); i++) {
      if (triggers.trigger(i, name, null) != null || outcomes.contains(name.get(i).lemma())) {
        return true;
      }
    }
    return false;
  }

  private List<Word> words(String name) {
    AlignedText text = Normaliser.align(name);
    List<Sentence> sentences = SentenceSplitter.split(text);
    return sentences.size() == 1 ? words.read(text, sentences.get(0)) : List.of();
  }

  /**
   * What a partner must share: whether it is a person, a state, a city that stands for one, armed;
   * whether it names a weapon (سلاح الجو) or an event; the kind of its head noun, gender, number,
   * article, about as many words, an adjective of a state at its end; its sector where it is not
   * armed. A name that is loaded itself is no partner.
   */
  private String key(Actor actor, String name) {
    List<Word> read = words(name);
    boolean quoted = name.indexOf('"') >= 0 || name.indexOf('«') >= 0 || name.indexOf('“') >= 0;
    if (read.isEmpty() || quoted || read.size() == 1 && index.demonym(read.get(0)) != null) {
      return null;
    }
    Analysis first = read.get(0).analysis();
    if (first.conjunction() != 0 || first.preposition() != 0 || !first.pronoun().isEmpty()) {
      return null;
    }
    boolean state = actor.type().equals("State");
    Generic generic = index.generic(read.get(0));
    boolean adjective = index.demonym(read.get(read.size() - 1)) != null;
    return actor.isPerson()
        + " "
        + state
        + " "
        + actor.isArmed()
        + " "
        + first.gender()
        + " "
        + first.number()
        + " "
        + name.startsWith("ال")
        + " "
        + (actor.isArmed() ? "" : actor.sector())
        + " "
        + read.stream()
            .anyMatch(word -> means.contains(word.lemma()) || means.contains(word.bare()))
        + " "
        + Math.min(3, read.size())
        + " "
        + (generic == null ? "" : generic.thing())
        + " "
        + (read.size() > 1 && adjective)
        + " "
        + cities.contains(Normaliser.letters(name))
        + " "
        + speaksOfEvents(read);
  }

  /** The choice for one report: the same party has the same partner throughout. */
  InReport inReport(String text) {
    return new InReport(text);
  }

  /** Exchanges within one report. */
  final class InReport {
    private final String text;
    private final Map<String, String> chosen = new HashMap<>();
    private final Map<String, State> stateOf = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    private InReport(String text) {
      this.text = text;
    }

    /** Adds what is to be exchanged in the words of a party, between two UTF-16 indices. */
    void exchange(SentenceParts parts, int begin, int end, List<Exchange.Piece> pieces) {
      for (int i = 0; i < parts.size(); i++) {
        Word word = parts.word(i);
        if (word.stemBegin() < begin || word.end() > end) {
          continue;
        }
        Name name = parts.names()[i];
        if (name == null) {
          adjective(word, pieces);
        } else if (name.firstWord() == i
            && name.actor() != null
            && !name.actor().isShared()
            && name.end() <= end
            && name.relation() == null) {
          String other = partner(name.actor(), text.substring(name.begin(), name.end()));
          if (other != null) {
            pieces.add(piece(name.begin(), name.end(), other));
          }
        }
      }
    }

    private String partner(Actor actor, String surface) {
      boolean contracted = surface.startsWith("ل") && !actor.nameAr().startsWith("ل");
      String whole = contracted ? "ا" + surface : surface;
      String key = key(actor, whole);
      List<Candidate> pool = key == null ? List.of() : candidates.getOrDefault(key, List.of());
      if (pool.isEmpty() || contracted && !whole.startsWith("ال")) {
        return null;
      }
      String known = chosen.get(actor.id() + whole);
      if (known != null) {
        return known;
      }
      int start = Math.floorMod((actor.id() + whole).hashCode(), pool.size());
      for (int i = 0; i < pool.size(); i++) {
        Candidate candidate = pool.get((start + i) % pool.size());
        boolean other =
            !candidate.actor().country().equals(actor.country())
                && !isNamed(candidate.actor())
                && taken.add(candidate.actor().id());
        if (other) {
          chosen.put(actor.id() + whole, candidate.name());
          return candidate.name();
        }
      }
      return null;
    }

    /** Whether the report names a party under any of its names: two mentions would become one. */
    private boolean isNamed(Actor actor) {
      return text.contains(actor.nameAr()) || actor.aliases().stream().anyMatch(text::contains);
    }

    private void adjective(Word word, List<Exchange.Piece> pieces) {
      State state = index.demonym(word);
      int form = state == null ? -1 : state.demonyms().indexOf(word.bare());
      if (form < 0 || form >= FORMS || !word.analysis().pronoun().isEmpty()) {
        return;
      }
      State other =
          stateOf.computeIfAbsent(
              state.iso3(),
              iso3 -> {
                int start = Math.floorMod(iso3.hashCode(), states.size());
                for (int i = 0; i < states.size(); i++) {
                  State candidate = states.get((start + i) % states.size());
                  if (!candidate.iso3().equals(iso3)
                      && !text.contains(candidate.demonyms().get(0))) {
                    return candidate;
                  }
                }
                return state;
              });
      String normal = other.demonyms().get(form);
      String adjective =
          normal.endsWith("ه") ? normal.substring(0, normal.length() - 1) + "ة" : normal;
      pieces.add(
          piece(
              word.stemBegin(),
              word.stemEnd(),
              word.analysis().article() ? "ال" + adjective : adjective));
    }

    /** After the preposition ل the article loses its alif. */
    private Exchange.Piece piece(int begin, int end, String words) {
      boolean after = begin > 0 && text.charAt(begin - 1) == 'ل';
      boolean joined = after && (begin < 2 || !Character.isLetter(text.charAt(begin - 2)));
      String joinedWords =
          words.startsWith("الل")
              ? words.substring(2)
              : words.startsWith("ال") ? words.substring(1) : words;
      return new Exchange.Piece(begin, end, joined ? joinedWords : words);
    }
  }
}
