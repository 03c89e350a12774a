package org.sijill.reader.claims.time;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sijill.reader.claims.counts.Atoms;
import org.sijill.reader.claims.counts.Numerals;
import org.sijill.reader.claims.counts.Numerals.Numeral;
import org.sijill.reader.claims.counts.Phrases;
import org.sijill.reader.claims.time.TimeWords.Kind;
import org.sijill.reader.claims.time.TimeWords.TimeEntry;
import org.sijill.reader.claims.time.TimeWords.Unit;
import org.sijill.reader.words.WordSet;
import org.sijill.reader.words.WordTables;

/** Turns atoms into items of time: known words, numbers, ordinals, marks, and everything else. */
final class Lexer {

  /** Kind of an item that is no word of time. */
  enum Plain {
    NUMBER,
    ORDINAL,
    COMMA,
    SLASH,
    DASH,
    DOT,
    OPEN,
    CLOSE,
    COLON,
    AND,
    WORD
  }

  /** One item; exactly one of {@code entry} and {@code plain} is there. */
  record Item(
      TimeEntry entry,
      Plain plain,
      long number,
      boolean digits,
      int atom,
      int end,
      int cut,
      boolean definite,
      boolean conjunction) {

    boolean is(Kind kind) {
      return entry != null && entry.kind() == kind;
    }

    boolean is(Plain other) {
      return plain == other;
    }

    boolean isUnit(Unit unit) {
      return is(Kind.UNIT) && entry.unit() == unit;
    }

    int value() {
      return entry.value();
    }
  }

  /** Atoms of a sentence for which the items of words that are none of time are made before. */
  private static final int MADE = 256;

  private final Item[] plain = new Item[MADE];
  private final Phrases<TimeEntry> words;
  private final Numerals numerals;

  /** Words that an item other than {@link Plain#WORD} may begin with. */
  private final WordSet firstWords;

  Lexer(TimeWords time, Numerals numerals, WordTables.Builder tables) {
    Phrases.Builder<TimeEntry> words = new Phrases.Builder<>();
    this.numerals = numerals;
    for (TimeEntry entry : time.entries()) {
      for (String word : entry.words()) {
        words.put(word, entry);
      }
    }
    this.words = words.build(tables);
    Set<String> first = new HashSet<>(this.words.firstWords());
    first.addAll(numerals.firstWords());
    first.add("و");
    this.firstWords = tables.set(first);
    for (int i = 0; i < MADE; i++) {
      plain[i] = made(i);
    }
  }

  List<Item> items(Atoms atoms) {
    List<Item> items = new ArrayList<>(atoms.size());
    int i = 0;
    while (i < atoms.size()) {
      Item item = item(atoms, i);
      items.add(item);
      i = item.end;
    }
    return items;
  }

  private static Item made(int i) {
    return new Item(null, Plain.WORD, 0, false, i, i + 1, 0, false, false);
  }

  private Item plain(int i) {
    return i < MADE ? plain[i] : made(i);
  }

  private Item item(Atoms atoms, int i) {
    if (atoms.kind(i) == Atoms.Kind.MARK) {
      return new Item(null, mark(atoms.form(i)), 0, false, i, i + 1, 0, false, false);
    }
    boolean letters = atoms.kind(i) == Atoms.Kind.LETTERS;
    if (letters && !atoms.readsAny(i, firstWords)) {
      return plain(i);
    }
    Phrases.Match<TimeEntry> match = letters ? words.match(atoms, i) : null;
    if (match != null && !numberInstead(atoms, i, match)) {
      return new Item(
          match.value(),
          null,
          0,
          false,
          i,
          match.end(),
          match.cut(),
          match.definite(),
          match.conjunction());
    }
    if (atoms.is(i, "و")) {
      return new Item(null, Plain.AND, 0, false, i, i + 1, 0, false, true);
    }
    Numeral number = day(atoms, i);
    Plain plain = Plain.NUMBER;
    if (number == null) {
      number = numerals.ordinal(atoms, i);
      plain = Plain.ORDINAL;
    }
    if (number == null || number.definite() && plain == Plain.NUMBER && number.value() == 20) {
      Numeral ordinal = numerals.ordinal(atoms, i);
      if (ordinal != null) {
        number = ordinal;
        plain = Plain.ORDINAL;
      }
    }
    if (number != null) {
      return new Item(
          null,
          plain,
          number.value(),
          number.digits(),
          i,
          number.end(),
          number.cut(),
          number.definite(),
          number.conjunction());
    }
    return plain(i);
  }

  /** Digits with marks between them are left apart here: they may be a date or an hour. */
  private Numeral day(Atoms atoms, int i) {
    if (atoms.kind(i) == Atoms.Kind.DIGITS) {
      String digits = atoms.form(i);
      if (digits.length() > 9) {
        return null;
      }
      boolean conjunction = i > 0 && atoms.touches(i) && atoms.is(i - 1, "و");
      return new Numeral(Long.parseLong(digits), i + 1, 0, false, conjunction, true);
    }
    return numerals.cardinal(atoms, i);
  }

  /** A one-word preposition (من، في) inside a longer numeral never is; أحد is a number. */
  private static boolean numberInstead(Atoms atoms, int i, Phrases.Match<TimeEntry> match) {
    return match.value().kind() == Kind.WEEKDAY && !match.definite();
  }

  private static Plain mark(String mark) {
    switch (mark) {
      case "،":
      case ",":
        return Plain.COMMA;
      case "/":
      case "\\":
        return Plain.SLASH;
      case "-":
      case "–":
      case "—":
      case "ـ":
        return Plain.DASH;
      case ".":
        return Plain.DOT;
      case "(":
      case "[":
        return Plain.OPEN;
      case ")":
      case "]":
        return Plain.CLOSE;
      case ":":
        return Plain.COLON;
      default:
        return Plain.WORD;
    }
  }
}
