package org.sijill.reader.names;

import java.util.List;
import org.sijill.reader.words.Word;

/**
 * Tells by the words between two names whether the first lies in or near the second («X، ريف Y»، «X
 * في ريف Y»، «X شمال Y»), or whether both stand in one list. Immutable.
 */
final class PlaceLinks {

  private static final int REACH = 9;

  /** How a name is linked to the next one. */
  enum Link {
    NONE,
    /** Both are members of a list, or the second explains the first. */
    LIST,
    /** The first lies in or near the second. */
    WITHIN,
    /** The first lies on a side of the second, maybe far from it (كركوك شمال بغداد). */
    BESIDE
  }

  private final PlaceWords words;
  private final NameBook.Index index;

  PlaceLinks(PlaceWords words, NameBook.Index index) {
    this.words = words;
    this.index = index;
  }

  /**
   * The link between a name that ends before the word {@code from} and one that begins at {@code
   * to}.
   *
   * @param clitics letters before the second name in its word
   */
  Link between(List<Word> sentence, int from, int to, int clitics) {
    if (to - from > REACH) {
      return Link.NONE;
    }
    boolean within = false;
    boolean beside = false;
    boolean fresh = false;
    boolean list = false;
    boolean around = false;
    boolean type = false;
    for (int i = from; i < to; i++) {
      Word word = sentence.get(i);
      String form = word.form();
      if (isDivider(form)) {
        within |= form.equals("(");
        list |= !form.equals("(");
        continue;
      }
      if (Quotation.isMark(word)) {
        continue;
      }
      char conjunction = word.analysis().conjunction();
      String plain = PlaceWords.plain(word);
      boolean direction = words.is(PlaceWord.Kind.DIRECTION, plain);
      // An adjective of direction belongs to the name before it (ريف حلب الشرقي).
      if (direction && form.startsWith("ال") && i == from) {
        continue;
      }
      if (conjunction != 0 && words.is(PlaceWord.Kind.OTHER, plain)) {
        return Link.NONE;
      }
      if (direction || words.is(PlaceWord.Kind.AROUND, plain)) {
        within = true;
        around = true;
        beside |= direction;
        // The other side of something, whose place follows (المناطق الجنوبية في X والشمالية في Y).
        fresh |= direction && conjunction == 'و' && form.startsWith("وال");
      } else if (words.is(PlaceWord.Kind.WITHIN, plain)) {
        within |= !fresh && words.value(PlaceWord.Kind.WITHIN, plain).isEmpty();
        beside &= !within;
      } else if (index.typeWord(word) != null) {
        type = true;
        boolean wide = word.analysis().preposition() == 'ب' || isWide(index.typeWord(word));
        within |= wide;
        beside &= !wide;
      } else if (isDistance(plain)) {
        around = true;
      } else if (words.is(PlaceWord.Kind.LEAD, plain)) {
        // Only towards a direction (إلى الشمال من): else it leads from one place to another.
        if (i + 1 >= to
            || !words.is(PlaceWord.Kind.DIRECTION, PlaceWords.plain(sentence.get(i + 1)))) {
          return Link.NONE;
        }
      } else if (conjunction != 'و' || word.isVerb()) {
        // A name that the book does not know may be a member of a list too.
        return Link.NONE;
      }
      if (conjunction == 'و') {
        list = true;
        within = false;
      }
    }
    if (clitics > 0) {
      char clitic = sentence.get(to).form().charAt(clitics - 1);
      within |= clitic == 'ب';
      beside &= clitic != 'ب';
      list |= clitic == 'و';
      if (clitic != 'ب' && clitic != 'و') {
        return Link.NONE;
      }
      if (clitic == 'و') {
        within = around;
      }
    }
    return within ? beside ? Link.BESIDE : Link.WITHIN : list || type ? Link.LIST : Link.NONE;
  }

  private boolean isDistance(String plain) {
    return words.is(PlaceWord.Kind.UNIT, plain)
        || words.is(PlaceWord.Kind.AWAY, plain)
        || PlaceWords.number(plain) != null;
  }

  private static boolean isWide(PlaceEntry.Type type) {
    return switch (type) {
      case ADMIN1, ADMIN2, ADMIN3, REGION, COUNTRY -> true;
      default -> false;
    };
  }

  private static boolean isDivider(String form) {
    return form.length() == 1 && "،,(-–—/".indexOf(form.charAt(0)) >= 0;
  }
}
