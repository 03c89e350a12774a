package org.sijill.reader.claims.counts;

import java.util.Set;
import org.sijill.reader.claims.counts.NumberWords.Kind;
import org.sijill.reader.claims.counts.NumberWords.NumberEntry;
import org.sijill.reader.words.WordTables;

/** Reads one number, in digits or words, from atoms. Immutable. */
public final class Numerals {

  /**
   * A number read.
   *
   * @param value its value
   * @param end the atom after the last
   * @param cut letters of proclitics before it
   * @param definite whether it carries the article
   * @param conjunction whether و or ف is written before it
   * @param digits whether it is written in digits
   */
  public record Numeral(
      long value, int end, int cut, boolean definite, boolean conjunction, boolean digits) {}

  private final Phrases<NumberEntry> words;

  /** Indexes the numerals. */
  public Numerals(NumberWords numbers) {
    this(numbers, WordTables.unnumbered());
  }

  /** Indexes the numerals, their first words one of the tables that a reader's words know. */
  public Numerals(NumberWords numbers, WordTables.Builder tables) {
    Phrases.Builder<NumberEntry> words = new Phrases.Builder<>();
    for (NumberEntry entry : numbers.entries()) {
      for (String word : entry.words()) {
        words.put(word, entry);
      }
    }
    this.words = words.build(tables);
  }

  /** The words that a numeral may begin with. */
  public Set<String> firstWords() {
    return words.firstWords();
  }

  /** The cardinal number that begins at atom {@code i}, or null. */
  public Numeral cardinal(Atoms atoms, int i) {
    if (i >= atoms.size()) {
      return null;
    }
    if (atoms.kind(i) == Atoms.Kind.DIGITS) {
      return digits(atoms, i);
    }
    if (atoms.kind(i) != Atoms.Kind.LETTERS) {
      return null;
    }
    Phrases.Match<NumberEntry> first = words.match(atoms, i);
    if (first == null || first.value().kind() == Kind.ORDINAL) {
      return null;
    }
    if (first.value().kind() == Kind.HALF) {
      Phrases.Match<NumberEntry> scale = words.match(atoms, first.end());
      if (scale == null || scale.value().kind() != Kind.SCALE) {
        return null;
      }
      return new Numeral(
          scale.value().value() / 2,
          scale.end(),
          first.cut(),
          first.definite(),
          first.conjunction(),
          false);
    }
    long total = 0;
    long current = 0;
    long last = 0;
    Kind lastKind = null;
    int at = i;
    Phrases.Match<NumberEntry> match = first;
    while (match != null) {
      NumberEntry entry = match.value();
      long value = entry.value();
      boolean joined = at == i || match.conjunction();
      if (at > i && !joined) {
        boolean teen = lastKind == Kind.UNIT && entry.kind() == Kind.UNIT && value == 10;
        boolean hundreds =
            lastKind == Kind.UNIT && entry.kind() == Kind.HUNDRED && value == 100 && last > 2;
        if (!teen && !hundreds && entry.kind() != Kind.SCALE) {
          break;
        }
        if (teen) {
          current += 10;
        } else if (hundreds) {
          current += last * 99;
        } else {
          total += Math.max(current, 1) * value;
          current = 0;
        }
      } else {
        if (at > i && !mayFollow(lastKind, last, entry)) {
          break;
        }
        if (entry.kind() == Kind.SCALE) {
          total += Math.max(at == i ? current : 0, 1) * value;
        } else if (entry.kind() == Kind.HALF || entry.kind() == Kind.ORDINAL) {
          break;
        } else {
          current += value;
        }
      }
      last = value;
      lastKind = entry.kind();
      at = match.end();
      match =
          at < atoms.size() && atoms.kind(at) == Atoms.Kind.LETTERS ? words.match(atoms, at) : null;
      if (match == null && atoms.is(at, "و") && at + 1 < atoms.size()) {
        Phrases.Match<NumberEntry> next = words.match(atoms, at + 1);
        match =
            next == null
                ? null
                : new Phrases.Match<>(next.value(), next.end(), next.cut(), next.definite(), true);
      }
    }
    return new Numeral(
        total + current, at, first.cut(), first.definite(), first.conjunction(), false);
  }

  /** After و a smaller rank continues the number; a list of numbers does not. */
  private static boolean mayFollow(Kind before, long last, NumberEntry entry) {
    if (before == null) {
      return false;
    }
    switch (entry.kind()) {
      case UNIT:
        return before == Kind.HUNDRED || before == Kind.SCALE;
      case TEN:
        return before != Kind.TEN && !(before == Kind.UNIT && last == 10);
      case HUNDRED:
        return before == Kind.SCALE
            || (before == Kind.HUNDRED && last >= 1000 && last > entry.value());
      case SCALE:
        return before == Kind.SCALE && last > entry.value();
      default:
        return false;
    }
  }

  private Numeral digits(Atoms atoms, int i) {
    String first = atoms.form(i);
    if (first.length() > 12) {
      return null;
    }
    long value = Long.parseLong(first);
    int end = i + 1;
    long fraction = 0;
    long part = 1;
    while (end + 1 < atoms.size()
        && (atoms.is(end, ".") || atoms.is(end, ",") || atoms.is(end, "،"))
        && atoms.touches(end)
        && atoms.touches(end + 1)
        && atoms.kind(end + 1) == Atoms.Kind.DIGITS) {
      String group = atoms.form(end + 1);
      if (group.length() == 3 && value > 0 && first.length() <= 3 && value < 1_000_000_000_000L) {
        value = value * 1000 + Long.parseLong(group);
      } else if (group.length() <= 2 && part == 1) {
        fraction = Long.parseLong(group);
        part = group.length() == 1 ? 10 : 100;
      } else {
        break;
      }
      end += 2;
    }
    Phrases.Match<NumberEntry> scale =
        end < atoms.size() && atoms.kind(end) == Atoms.Kind.LETTERS
            ? words.match(atoms, end)
            : null;
    if (scale != null && scale.value().kind() == Kind.SCALE && !scale.conjunction()) {
      value = value * scale.value().value() + fraction * scale.value().value() / part;
      end = scale.end();
    }
    boolean conjunction =
        i > 0 && atoms.touches(i) && (atoms.is(i - 1, "و") || atoms.is(i - 1, "ف"));
    return new Numeral(value, end, 0, false, conjunction, true);
  }

  /** The ordinal number that begins at atom {@code i} (first to thirty-first), or null. */
  public Numeral ordinal(Atoms atoms, int i) {
    if (i >= atoms.size() || atoms.kind(i) != Atoms.Kind.LETTERS) {
      return null;
    }
    Phrases.Match<NumberEntry> first = words.match(atoms, i);
    if (first == null) {
      return null;
    }
    boolean ten = first.value().kind() == Kind.TEN && first.definite();
    if (first.value().kind() != Kind.ORDINAL && !ten) {
      return null;
    }
    long value = first.value().value();
    int end = first.end();
    if (!ten && end < atoms.size()) {
      Phrases.Match<NumberEntry> next = words.match(atoms, end);
      if (next != null && next.value().kind() == Kind.UNIT && next.value().value() == 10) {
        value += 10;
        end = next.end();
      } else if (next != null && next.value().kind() == Kind.TEN && next.conjunction()) {
        value += next.value().value();
        end = next.end();
      }
    }
    return new Numeral(value, end, first.cut(), first.definite(), first.conjunction(), false);
  }
}
