package org.sijill.reader.words;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The dictionary file: an automaton of forms whose keys are numbered; a number leads to a set of
 * readings, shared by all forms that inflect alike; a reading's lemma is written relative to its
 * form. A second automaton holds the lemmas that verbs and their nouns are linked by.
 */
final class AutomatonDictionary implements Dictionary {

  /** First four bytes of the file. */
  static final int MAGIC = 0x534A4401;

  private final Automaton forms;
  private final char[] setsHigh;
  private final byte[] setsLow;
  private final int[] setBegin;
  private final char[] setItems;
  private final int[] features;
  private final int[] spellings;
  private final char[] edits;
  private final Edit[] editTable;
  private final Automaton lemmas;
  private final char[] nounOfPair;
  private final char[] verbOfPair;
  private final char[] pairsByVerb;

  /** How a lemma is made from a form: cut off both ends, add to both ends. */
  private record Edit(int cutBegin, int cutEnd, String begin, String end) {

    String apply(CharSequence form) {
      return begin + form.subSequence(cutBegin, form.length() - cutEnd) + end;
    }
  }

  /** An automaton over letter codes whose keys are numbered in ascending order. */
  private record Automaton(int[] arcs, int[] ranks, int root) {

    /** Number of a key, or -1. */
    int number(CharSequence key) {
      int at = root;
      int number = 0;
      int last = key.length() - 1;
      if (last < 0) {
        return -1;
      }
      for (int i = 0; i <= last; i++) {
        int code = Letters.code(key.charAt(i));
        if (code == 0 || at == 0) {
          return -1;
        }
        int arc = arcs[at];
        while ((arc & 31) != code) {
          if ((arc & 64) != 0) {
            return -1;
          }
          arc = arcs[++at];
        }
        number += ranks[at];
        boolean isFinal = (arc & 32) != 0;
        if (i == last) {
          return isFinal ? number : -1;
        }
        if (isFinal) {
          number++;
        }
        at = arc >>> 7;
      }
      return -1;
    }

    /** Key with a number. */
    String key(int number) {
      StringBuilder key = new StringBuilder();
      int at = root;
      int left = number;
      while (true) {
        while ((arcs[at] & 64) == 0 && ranks[at + 1] <= left) {
          at++;
        }
        left -= ranks[at];
        key.append(Letters.letter(arcs[at] & 31));
        if ((arcs[at] & 32) != 0) {
          if (left == 0) {
            return key.toString();
          }
          left--;
        }
        at = arcs[at] >>> 7;
      }
    }
  }

  AutomatonDictionary(byte[] file) {
    ByteBuffer in = ByteBuffer.wrap(file);
    if (file.length < 4 || in.getInt() != MAGIC) {
      throw new IllegalArgumentException("not a dictionary of this version");
    }
    forms = automaton(in);
    setsHigh = chars(in);
    setsLow = new byte[in.getInt()];
    in.get(setsLow);
    setBegin = ints(in);
    setItems = chars(in);
    features = ints(in);
    spellings = ints(in);
    edits = chars(in);
    editTable = new Edit[in.getInt()];
    for (int i = 0; i < editTable.length; i++) {
      editTable[i] = new Edit(in.get(), in.get(), string(in), string(in));
    }
    lemmas = automaton(in);
    nounOfPair = chars(in);
    verbOfPair = chars(in);
    pairsByVerb = chars(in);
  }

  private static Automaton automaton(ByteBuffer in) {
    return new Automaton(ints(in), ints(in), in.getInt());
  }

  private static int[] ints(ByteBuffer in) {
    int[] values = new int[in.getInt()];
    in.asIntBuffer().get(values);
    in.position(in.position() + 4 * values.length);
    return values;
  }

  private static char[] chars(ByteBuffer in) {
    char[] values = new char[in.getInt()];
    in.asCharBuffer().get(values);
    in.position(in.position() + 2 * values.length);
    return values;
  }

  private static String string(ByteBuffer in) {
    byte[] bytes = new byte[in.get()];
    in.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Override
  public List<Stem> lookup(CharSequence stem) {
    int number = forms.number(stem);
    if (number < 0) {
      return List.of();
    }
    int set = setsHigh[number];
    if (setsLow.length > 0) {
      set = set << 8 | setsLow[number] & 0xFF;
    }
    int begin = setBegin[set];
    int end = setBegin[set + 1];
    Stem[] stems = new Stem[end - begin];
    for (int i = begin; i < end; i++) {
      int item = setItems[i];
      String lemma = editTable[edits[item]].apply(stem);
      stems[i - begin] = Stem.unpack(features[item], lemma, spellings[item]);
    }
    return Arrays.asList(stems);
  }

  @Override
  public List<String> masdarOf(String verb) {
    int number = lemmas.number(verb);
    List<String> found = new ArrayList<>();
    if (number >= 0) {
      int low = 0;
      int high = pairsByVerb.length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (verbOfPair[pairsByVerb[middle]] < number) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      for (int i = low; i < pairsByVerb.length && verbOfPair[pairsByVerb[i]] == number; i++) {
        String noun = lemmas.key(nounOfPair[pairsByVerb[i]]);
        for (Stem s : lookup(noun)) {
          if (s.form() == Analysis.Form.MASDAR && s.lemma().equals(noun)) {
            found.add(noun);
            break;
          }
        }
      }
    }
    return found;
  }

  @Override
  public List<String> verbOf(String noun) {
    int number = lemmas.number(noun);
    List<String> found = new ArrayList<>();
    if (number >= 0) {
      int at = Arrays.binarySearch(nounOfPair, (char) number);
      while (at > 0 && nounOfPair[at - 1] == number) {
        at--;
      }
      for (; at >= 0 && at < nounOfPair.length && nounOfPair[at] == number; at++) {
        found.add(lemmas.key(verbOfPair[at]));
      }
    }
    return found;
  }
}
