package org.sijill.reader.claims.counts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sijill.reader.claims.counts.CountWords.Outcome;
import org.sijill.reader.claims.counts.CountWords.People;
import org.sijill.reader.claims.counts.CountWords.Quantifier;
import org.sijill.reader.claims.counts.CountWords.QuantifierKind;
import org.sijill.reader.claims.counts.Numerals.Numeral;
import org.sijill.reader.words.Analysis;
import org.sijill.reader.words.Spellings;
import org.sijill.reader.words.Word;
import org.sijill.reader.words.WordMap;
import org.sijill.reader.words.WordTables;

/**
 * Reads numbers with the words around them: at least, about, between, tens of, duals and single
 * nouns of people. Pure and immutable.
 */
public final class NumberReader {

  /** A form of a noun of people; {@code number} is 1, 2 or 3 for more. */
  record Person(String category, int number, boolean sound, String victims) {}

  /** A noun of people found at an atom. */
  record Noun(Person person, int number, boolean definite, boolean conjunction, int cut) {}

  /** A phrase as atoms [begin, end); {@code bare} where only a noun stands. */
  record Phrase(
      int begin,
      int end,
      int numberEnd,
      int cut,
      Integer min,
      Integer max,
      String vague,
      int head,
      Noun noun,
      boolean bare,
      boolean counted,
      boolean otherNoun,
      boolean conjunction) {}

  private final Numerals numerals;
  private final Phrases<Quantifier> quantifiers;
  private final WordMap<Person> people;

  /** Indexes the words. */
  public NumberReader(NumberWords numbers, CountWords words) {
    this(numbers, words, WordTables.unnumbered());
  }

  NumberReader(NumberWords numbers, CountWords words, WordTables.Builder tables) {
    Phrases.Builder<Quantifier> quantifiers = new Phrases.Builder<>();
    numerals = new Numerals(numbers, tables);
    for (Quantifier quantifier : words.quantifiers()) {
      for (String word : quantifier.words()) {
        quantifiers.put(word, quantifier);
      }
    }
    Map<String, Person> people = new HashMap<>();
    for (Outcome outcome : words.outcomes()) {
      if (!outcome.none()) {
        forms(people, outcome.victim(), outcome.victimPlural(), "unknown", false, outcome.what());
      }
    }
    for (People group : words.people()) {
      forms(people, group.words(), group.plural(), group.category(), group.sound(), null);
    }
    this.people = tables.map(people);
    this.quantifiers = quantifiers.build(tables);
  }

  private static void forms(
      Map<String, Person> people,
      List<String> singulars,
      List<String> plurals,
      String category,
      boolean sound,
      String victims) {
    for (String plural : plurals) {
      people.putIfAbsent(plural, new Person(category, 3, sound, victims));
      people.putIfAbsent(plural + "ا", new Person(category, 3, sound, victims));
    }
    for (String word : singulars) {
      Person one = new Person(category, 1, sound, victims);
      Person two = new Person(category, 2, sound, victims);
      people.putIfAbsent(word, one);
      boolean feminine = word.endsWith("ه");
      String base = feminine ? word.substring(0, word.length() - 1) + "ت" : word;
      if (!feminine) {
        people.putIfAbsent(word + "ا", one);
      } else {
        people.putIfAbsent(
            word.substring(0, word.length() - 1) + "ات", new Person(category, 3, sound, victims));
      }
      people.putIfAbsent(base + "ان", two);
      if (sound && !feminine) {
        Person many = new Person(category, 3, true, victims);
        people.putIfAbsent(word + "ون", many);
        people.putIfAbsent(word + "ين", many);
      } else {
        people.putIfAbsent(base + "ين", two);
      }
    }
  }

  /** The words that a number phrase may begin with, but for digits. */
  Set<String> firstWords() {
    Set<String> words = new HashSet<>(quantifiers.firstWords());
    words.addAll(numerals.firstWords());
    words.addAll(people.words());
    return words;
  }

  /** The number phrases of a sentence, in its order; they do not overlap. */
  public List<NumberPhrase> read(List<Word> sentence) {
    Atoms atoms = Atoms.of(sentence);
    List<NumberPhrase> found = new ArrayList<>(2);
    int i = 0;
    while (i < atoms.size()) {
      Phrases.Match<Quantifier> match = quantifier(atoms, i);
      boolean part = match != null && match.value().kind() == QuantifierKind.PART;
      Phrase phrase = phrase(atoms, part ? match.end() : i);
      if (phrase == null || phrase.bare && phrase.noun.number != 2 && !part) {
        i++;
        continue;
      }
      Noun noun = phrase.noun;
      found.add(
          new NumberPhrase(
              atoms.word(phrase.begin),
              atoms.word(phrase.numberEnd - 1) + 1,
              atoms.begin(phrase.begin, phrase.cut),
              atoms.end(phrase.end - 1),
              phrase.min,
              phrase.max,
              phrase.vague,
              phrase.head < 0 ? -1 : atoms.word(phrase.head),
              noun == null ? null : noun.person.category(),
              noun == null ? null : noun.person.victims(),
              part));
      i = phrase.end;
    }
    return found;
  }

  Phrases.Match<Quantifier> quantifier(Atoms atoms, int i) {
    return i < atoms.size() ? quantifiers.match(atoms, i) : null;
  }

  private boolean is(Atoms atoms, int i, QuantifierKind kind) {
    Phrases.Match<Quantifier> match = quantifier(atoms, i);
    return match != null && match.value().kind() == kind;
  }

  /** The noun of people at an atom, or null. */
  Noun noun(Atoms atoms, int i) {
    if (i < 0 || i >= atoms.size() || atoms.kind(i) != Atoms.Kind.LETTERS) {
      return null;
    }
    Spellings spellings = atoms.spellings(i);
    for (int k = 0; people.mayHold(spellings) && k < spellings.size(); k++) {
      Person person = people.get(spellings, k);
      if (person == null) {
        continue;
      }
      Analysis analysis = atoms.source(i).analysis();
      int number = person.number;
      if (analysis != null && analysis.pos() == org.sijill.reader.words.Pos.VERB) {
        return null;
      }
      boolean said =
          analysis != null && analysis.known() && analysis.number() == Analysis.Number.DUAL;
      if (said && spellings.text(k).endsWith("ين")) {
        number = 2;
      }
      return new Noun(
          person, number, atoms.definite(i, k), atoms.conjunction(i, k), atoms.cut(i, k));
    }
    return null;
  }

  /** The number phrase or bare noun of people that begins at atom {@code i}, or null. */
  Phrase phrase(Atoms atoms, int i) {
    if (i >= atoms.size() || atoms.kind(i) == Atoms.Kind.MARK) {
      return null;
    }
    int j = i;
    boolean atLeast = false;
    boolean atMost = false;
    boolean between = false;
    boolean started = false;
    int cut = 0;
    boolean conjunction = i > 0 && atoms.is(i - 1, "و");
    String vague = null;
    boolean some = false;
    Phrases.Match<Quantifier> match = quantifier(atoms, j);
    while (match != null) {
      QuantifierKind kind = match.value().kind();
      if (kind == QuantifierKind.MIN) {
        atLeast = true;
      } else if (kind == QuantifierKind.MAX) {
        atMost = true;
      } else if (kind == QuantifierKind.BETWEEN) {
        between = true;
      } else if (kind == QuantifierKind.VAGUE) {
        vague = match.value().vague();
      } else if (kind == QuantifierKind.SOME) {
        some = true;
      } else if (kind != QuantifierKind.APPROX) {
        break;
      }
      if (!started) {
        cut = match.cut();
        conjunction |= match.conjunction();
        started = true;
      }
      j = match.end();
      if (vague != null || some || between) {
        break;
      }
      match = quantifier(atoms, j);
    }
    Integer min = null;
    Integer max = null;
    if (vague == null && !some) {
      Numeral number = numerals.cardinal(atoms, j);
      if (number == null) {
        return started ? null : bare(atoms, i);
      }
      if (number.value() > Integer.MAX_VALUE || clockOrDate(atoms, j, number.end())) {
        return null;
      }
      if (!started) {
        cut = number.cut();
        conjunction |= number.conjunction();
      }
      min = (int) number.value();
      max = min;
      j = number.end();
      if (between) {
        int k = atoms.is(j, "و") ? j + 1 : j;
        Numeral upper = numerals.cardinal(atoms, k);
        if (upper == null || k == j && !upper.conjunction()) {
          return null;
        }
        max = (int) upper.value();
        j = upper.end();
      }
      if (atLeast) {
        max = null;
      } else if (atMost) {
        min = null;
      }
    }
    int numberEnd = j;
    boolean after = is(atoms, j, QuantifierKind.MIN_AFTER);
    if (after) {
      j = quantifier(atoms, j).end();
      max = null;
    }
    if (is(atoms, j, QuantifierKind.THING)) {
      return null;
    }
    int head = j;
    if (atoms.is(head, "من")) {
      head++;
    }
    Noun noun = noun(atoms, head);
    boolean other = noun == null && is(atoms, head, QuantifierKind.OTHER);
    int end = j;
    if (noun != null && !noun.conjunction) {
      end = head + 1;
    } else if (other) {
      end = head + 1;
      noun = null;
    } else {
      noun = null;
    }
    if (!after && is(atoms, end, QuantifierKind.MIN_AFTER)) {
      max = null;
      after = true;
    }
    if (after && vague != null) {
      max = null;
    }
    if (min != null && min == 2 && noun == null && !other && atoms.is(numberEnd - 1, "الاثنين")) {
      return null;
    }
    boolean otherNoun = noun == null && !other && namesThing(atoms, head);
    return new Phrase(
        i,
        end,
        numberEnd,
        cut,
        min,
        max,
        vague,
        noun == null ? -1 : head,
        noun,
        false,
        true,
        otherNoun,
        conjunction);
  }

  private static boolean isTwo(Atoms atoms, int i) {
    return atoms.is(i, "اثنين")
        || atoms.is(i, "اثنان")
        || atoms.is(i, "اثنتين")
        || atoms.is(i, "اثنتان");
  }

  private Phrase bare(Atoms atoms, int i) {
    Noun noun = noun(atoms, i);
    if (noun == null) {
      return null;
    }
    Integer number = noun.number == 1 ? Integer.valueOf(1) : noun.number == 2 ? 2 : null;
    int end = i + 1;
    if (noun.number == 1 && (atoms.is(end, "واحد") || atoms.is(end, "واحده"))) {
      return new Phrase(
          i, end + 1, end + 1, noun.cut, 1, 1, null, i, noun, false, true, false, noun.conjunction);
    }
    if (noun.number == 3 && isTwo(atoms, end)) {
      // فلسطينيين اثنين
      return new Phrase(
          i, end + 1, end + 1, noun.cut, 2, 2, null, i, noun, false, true, false, noun.conjunction);
    }
    Integer max = number;
    if (number != null && is(atoms, end, QuantifierKind.MIN_AFTER)) {
      max = null;
    }
    return new Phrase(
        i,
        end,
        end,
        noun.cut,
        number,
        max,
        null,
        i,
        noun,
        true,
        number != null,
        false,
        noun.conjunction);
  }

  /** Whether digits are an hour, a date or a year that follows a word of time. */
  private static boolean clockOrDate(Atoms atoms, int begin, int end) {
    if (atoms.kind(begin) != Atoms.Kind.DIGITS) {
      return false;
    }
    boolean after = atoms.is(end, ":") || atoms.is(end, "/") || atoms.is(end, "%");
    boolean before = begin > 0 && atoms.touches(begin);
    before = before && (atoms.is(begin - 1, ":") || atoms.is(begin - 1, "/"));
    boolean year =
        atoms.form(begin).length() == 4
            && end == begin + 1
            && (atoms.is(begin - 1, "في")
                || atoms.is(begin - 1, "عام")
                || atoms.is(begin - 1, "العام")
                || atoms.is(begin - 1, "سنه")
                || atoms.is(begin - 1, "منذ"));
    return after && atoms.touches(end) || before || year;
  }

  /** Whether the atom looks like a counted noun that is not known to be a person. */
  private static boolean namesThing(Atoms atoms, int i) {
    if (i >= atoms.size() || atoms.kind(i) != Atoms.Kind.LETTERS) {
      return false;
    }
    Analysis analysis = atoms.source(i).analysis();
    if (analysis == null
        || analysis.preposition() != 0
        || analysis.conjunction() != 0
        || analysis.article()) {
      return false;
    }
    String form = atoms.form(i);
    boolean origin = form.endsWith("يين") || form.endsWith("يون") || form.endsWith("يا");
    return analysis.pos() == org.sijill.reader.words.Pos.NOUN && !origin;
  }
}
