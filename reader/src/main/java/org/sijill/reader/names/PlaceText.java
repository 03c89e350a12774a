package org.sijill.reader.names;

import java.util.ArrayList;
import java.util.List;
import org.sijill.reader.text.Normaliser;

/**
 * Reads a short text that names a place by itself, such as a cell of a table: «حلب: الباب»، «قرية
 * النهر - ريف إدلب»، «غرب مدينة المكلا». It finds the names in it, what is told of each, and the
 * stretches that no name of the book covers.
 */
final class PlaceText {

  private static final int LONGEST_CELL = 400;
  private static final int LEAST_LOOSE = 4;

  /**
   * A name in the text.
   *
   * @param places the places of that name
   * @param variants places of a name that is written a little differently
   * @param told the kind of place told before it, or null
   * @param direction direction from it, or how near to it, or null
   * @param kilometres distance from it, or null
   * @param rural whether its countryside is told
   * @param road whether it only names a road or a street
   * @param inside whether words that no name covers stand beside it in its part of the text
   * @param between whether what is told happened between it and the next name
   */
  record Mention(
      List<PlaceEntry> places,
      List<PlaceEntry> variants,
      PlaceEntry.Type told,
      String direction,
      Double kilometres,
      boolean rural,
      boolean road,
      boolean inside,
      boolean between) {}

  /**
   * Words that no name covers.
   *
   * @param text the words, normalised
   * @param told the kind of place told before them, or null
   * @param site whether they name a building, a street or a quarter
   */
  record Gap(String text, PlaceEntry.Type told, boolean site) {}

  /** What was found in the order of the text. */
  record Parts(List<Mention> mentions, List<Gap> gaps) {}

  private final PlaceNames names;
  private final NameBook.Index index;
  private final PlaceWords words;
  private final List<Mention> mentions = new ArrayList<>();
  private final List<Gap> gaps = new ArrayList<>();

  // What has been told since the last name or the beginning of the part.
  private PlaceEntry.Type told;
  private String direction;
  private Double kilometres;
  private boolean rural;
  private boolean road;
  private boolean between;
  private StringBuilder gap;
  private PlaceEntry.Type gapTold;
  private boolean gapSite;

  private PlaceText(PlaceNames names, NameBook.Index index, PlaceWords words) {
    this.names = names;
    this.index = index;
    this.words = words;
  }

  /** Reads a text; what is longer than a cell of a table is cut. */
  static Parts read(String text, PlaceNames names, NameBook.Index index, PlaceWords words) {
    PlaceText reader = new PlaceText(names, index, words);
    String normal = Normaliser.letters(text);
    if (normal.length() > LONGEST_CELL) {
      normal = normal.substring(0, LONGEST_CELL);
    }
    List<String> all = tokens(normal, 0, normal.length());
    if (!names.exact(all).isEmpty()) {
      reader.mention(all, 0, all.size());
      return new Parts(List.copyOf(reader.mentions), List.of());
    }
    int from = 0;
    for (int i = 0; i <= normal.length(); i++) {
      if (i == normal.length() || divides(normal.charAt(i))) {
        reader.part(tokens(normal, from, i));
        from = i + 1;
      }
    }
    return new Parts(List.copyOf(reader.mentions), List.copyOf(reader.gaps));
  }

  /** Whether a sign divides a text into parts; a full stop may stand in a number. */
  private static boolean divides(char c) {
    return c != ' '
        && c != '.'
        && c != '\''
        && (c < '0'
            || c > '9' && c < 'A'
            || c >= '[' && c <= '_'
            || c >= '{' && c <= '~'
            || c == '\u060C'
            || c == '\u061B'
            || c == '\u00AB'
            || c == '\u00BB'
            || c >= '\u2010' && c <= '\u2060'
            || c == '\u2190'
            || c == '\u2192');
  }

  private static List<String> tokens(String normal, int from, int to) {
    List<String> tokens = new ArrayList<>();
    int begin = from;
    for (int i = from; i <= to; i++) {
      boolean letter =
          i < to
              && normal.charAt(i) != ' '
              && normal.charAt(i) != '\n'
              && !divides(normal.charAt(i));
      if (!letter) {
        if (i > begin) {
          tokens.add(normal.substring(begin, i));
        }
        begin = i + 1;
      }
    }
    return tokens;
  }

  private void part(List<String> tokens) {
    start();
    int at = 0;
    while (at < tokens.size()) {
      at = step(tokens, at);
    }
    closeGap();
  }

  private void start() {
    told = null;
    direction = null;
    kilometres = null;
    rural = false;
    road = false;
    between = false;
    gap = null;
  }

  /** Reads from a token on; the token to go on from. */
  private int step(List<String> tokens, int at) {
    String token = tokens.get(at);
    int end = names.longest(tokens, at);
    boolean lead = end <= at + 1 && leads(tokens, at);
    if (end < tokens.size() || lead) {
      // A name written in another way may reach further than a shorter one spelt as in the book.
      int loose = loose(tokens, at);
      if (loose > Math.max(end, lead ? at + 1 : at)) {
        return mention(tokens, at, loose);
      }
    }
    if (lead) {
      return lead(tokens, at);
    }
    if (end > at) {
      return mention(tokens, at, end);
    }
    String stripped = clitic(token);
    if (stripped != null) {
      List<String> bare = new ArrayList<>(tokens);
      bare.set(at, stripped);
      int after = names.longest(bare, at);
      if (after > at || leads(bare, at)) {
        closeGap();
        return step(bare, at);
      }
    }
    miss(token);
    return at + 1;
  }

  /** The end of the stretch from a token to the next word that leads to a name, if it is a name. */
  private int loose(List<String> tokens, int at) {
    int end = at + 1;
    while (end < tokens.size() && end < at + 4 && !leads(tokens, end)) {
      end++;
    }
    for (; end > at; end--) {
      if ((end == tokens.size() || end > at + 1 || leads(tokens, end))
          && !names.loose(tokens.subList(at, end)).isEmpty()) {
        return end;
      }
    }
    return at;
  }

  private String clitic(String token) {
    return token.length() >= LEAST_LOOSE && "وبلف".indexOf(token.charAt(0)) >= 0
        ? token.startsWith("لل") ? "ا" + token.substring(1) : token.substring(1)
        : null;
  }

  private static String plain(String token) {
    return token.length() > 4 && token.startsWith("ال") ? token.substring(2) : token;
  }

  /** Whether a token says something of a name after it and is none itself. */
  private boolean leads(List<String> tokens, int at) {
    String token = tokens.get(at);
    boolean last = at == tokens.size() - 1;
    if (words.is(PlaceWord.Kind.WITHIN, plain(token))
        || words.is(PlaceWord.Kind.LEAD, token)
        || words.is(PlaceWord.Kind.AROUND, token)
        || words.is(PlaceWord.Kind.BETWEEN, token)
        || words.is(PlaceWord.Kind.DIRECTION, plain(token))
        || words.is(PlaceWord.Kind.UNIT, token)
        || words.is(PlaceWord.Kind.AWAY, token)
        || PlaceWords.number(token) != null) {
      return true;
    }
    return !last
        && !prepositional(tokens.get(at + 1))
        && (index.typeWord(plain(token)) != null || words.is(PlaceWord.Kind.ROAD, plain(token)));
  }

  private boolean prepositional(String token) {
    return words.is(PlaceWord.Kind.WITHIN, plain(token)) || words.is(PlaceWord.Kind.LEAD, token);
  }

  private int lead(List<String> tokens, int at) {
    String token = tokens.get(at);
    String plain = plain(token);
    String side = words.value(PlaceWord.Kind.DIRECTION, plain);
    if (side != null) {
      if (token.startsWith("ال") && !mentions.isEmpty() && told == null && gap == null) {
        lastSide(side);
      } else {
        direction = PlaceWords.compass(direction) ? PlaceWords.both(direction, side) : side;
      }
      return at + 1;
    }
    closeGap();
    String around = words.value(PlaceWord.Kind.AROUND, token);
    if (around == null) {
      around = words.value(PlaceWord.Kind.BETWEEN, token);
      between |= around != null;
    }
    Double number = PlaceWords.number(token);
    if (number != null) {
      String factor =
          at + 1 < tokens.size() ? words.value(PlaceWord.Kind.UNIT, tokens.get(at + 1)) : null;
      kilometres =
          factor == null ? kilometres : Double.valueOf(number * Double.parseDouble(factor));
    } else if (around != null) {
      direction = around;
    } else if (words.is(PlaceWord.Kind.ROAD, plain)) {
      road = true;
      told = PlaceEntry.Type.SITE;
    } else if (index.typeWord(plain) != null) {
      told = index.typeWord(plain);
      rural = words.is(PlaceWord.Kind.COUNTRYSIDE, plain);
    }
    return at + 1;
  }

  /** A side told after a name (ريف حلب الشمالي). */
  private void lastSide(String side) {
    Mention last = mentions.get(mentions.size() - 1);
    String both =
        PlaceWords.compass(last.direction()) ? PlaceWords.both(last.direction(), side) : side;
    mentions.set(
        mentions.size() - 1,
        new Mention(
            last.places(),
            last.variants(),
            last.told(),
            both,
            last.kilometres(),
            last.rural(),
            last.road(),
            last.inside(),
            last.between()));
  }

  private int mention(List<String> tokens, int at, int end) {
    List<PlaceEntry> exact = names.exact(tokens.subList(at, end));
    List<PlaceEntry> variants = names.variants(tokens.subList(at, end), exact);
    List<PlaceEntry> places = exact.isEmpty() ? variants : exact;
    boolean after = gap != null && !gapSite;
    closeGap();
    boolean before =
        end < tokens.size()
            && !leads(tokens, end)
            && clitic(tokens.get(end)) == null
            && names.longest(tokens, end) == end;
    mentions.add(
        new Mention(
            places,
            exact.isEmpty() ? List.of() : variants,
            told,
            direction,
            kilometres,
            rural,
            road,
            after || before && weak(places),
            between));
    boolean roads = road;
    start();
    road = roads;
    return end;
  }

  /** Whether places are so little known that further words beside their name may tell of others. */
  private static boolean weak(List<PlaceEntry> places) {
    for (PlaceEntry place : places) {
      if (place.importance() >= NameFinder.WELL_KNOWN) {
        return false;
      }
    }
    return true;
  }

  private void miss(String token) {
    if (gap == null) {
      gap = new StringBuilder();
      gapTold = told;
      gapSite =
          index.site(token)
              || index.site(plain(token))
              || told != null && (told.isWithinTown() || road);
    } else {
      gap.append(' ');
    }
    gap.append(token);
  }

  private void closeGap() {
    if (gap != null) {
      gaps.add(new Gap(gap.toString(), gapTold, gapSite));
      gap = null;
    }
  }
}
