package org.sijill.lexicon.dictionary;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sijill.reader.words.Letters;
import org.sijill.reader.words.Stem;

/**
 * Collects readings of forms and writes them as a dictionary file. The bytes depend on the content
 * alone.
 */
public final class DictionaryWriter {

  /** Same as the reader's {@code AutomatonDictionary.MAGIC}. */
  private static final int MAGIC = 0x534A4401;

  private static final int FREE = 1 << 18;
  private static final int BOUND = 1 << 19;

  private record Reading(String lemma, int features, int spellings) implements Comparable<Reading> {
    @Override
    public int compareTo(Reading o) {
      int c = Integer.compare(features & 31, o.features & 31);
      if (c == 0) {
        c = lemma.compareTo(o.lemma);
      }
      if (c == 0) {
        c = Integer.compare(features, o.features);
      }
      return c == 0 ? Integer.compare(spellings, o.spellings) : c;
    }
  }

  private record Edit(int cutBegin, int cutEnd, String begin, String end) {}

  private record Item(int features, int spellings, int edit) {}

  private final Map<String, List<Reading>> forms = new TreeMap<>(DictionaryWriter::byCode);
  private final TreeMap<String, TreeSet<String>> links = new TreeMap<>(DictionaryWriter::byCode);

  private static int byCode(String a, String b) {
    int n = Math.min(a.length(), b.length());
    for (int i = 0; i < n; i++) {
      int c = Letters.code(a.charAt(i)) - Letters.code(b.charAt(i));
      if (c != 0) {
        return c;
      }
    }
    return a.length() - b.length();
  }

  /** Adds a reading of a form given in true spelling. */
  public void add(String form, Stem stem) {
    String key = Spelling.normal(form);
    for (int i = 0; i < key.length(); i++) {
      if (Letters.code(key.charAt(i)) == 0) {
        return;
      }
    }
    if (key.isEmpty() || stem.lemma().isEmpty()) {
      return;
    }
    List<Reading> readings = forms.computeIfAbsent(key, k -> new ArrayList<>(2));
    int features = stem.pack();
    for (int i = 0; i < readings.size(); i++) {
      Reading r = readings.get(i);
      if (((r.features ^ features) & ~(FREE | BOUND)) == 0
          && r.spellings == stem.spellings()
          && r.lemma.equals(stem.lemma())) {
        readings.set(i, new Reading(r.lemma, r.features | features, r.spellings));
        return;
      }
    }
    readings.add(new Reading(stem.lemma(), features, stem.spellings()));
  }

  /** Links a verbal noun's or participle's lemma to its verb's; both normalised. */
  public void link(String noun, String verb) {
    links.computeIfAbsent(noun, k -> new TreeSet<>()).add(verb);
  }

  /** The file. */
  public byte[] toBytes() throws IOException {
    Map<Item, Integer> items = new LinkedHashMap<>();
    Map<Edit, Integer> edits = new LinkedHashMap<>();
    Map<List<Integer>, Integer> sets = new LinkedHashMap<>();
    AutomatonBuilder builder = new AutomatonBuilder();
    int[] setOf = new int[forms.size()];
    int n = 0;
    for (Map.Entry<String, List<Reading>> e : forms.entrySet()) {
      builder.add(codes(e.getKey()));
      List<Integer> set = new ArrayList<>();
      for (Reading r : new TreeSet<>(e.getValue())) {
        int edit = edits.computeIfAbsent(edit(e.getKey(), r.lemma), k -> edits.size());
        set.add(items.computeIfAbsent(new Item(r.features, r.spellings, edit), k -> items.size()));
      }
      setOf[n++] = sets.computeIfAbsent(set, k -> sets.size());
    }
    if (items.size() > 0xFFFF || edits.size() > 0xFFFF) {
      throw new IOException("too many readings: " + items.size() + ", edits " + edits.size());
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(MAGIC);
    automaton(out, builder.finish());
    boolean wide = sets.size() > 0xFFFF;
    chars(out, Arrays.stream(setOf).map(s -> wide ? s >> 8 : s).toArray());
    out.writeInt(wide ? setOf.length : 0);
    for (int s = 0; wide && s < setOf.length; s++) {
      out.writeByte(setOf[s]);
    }
    int[] begins = new int[sets.size() + 1];
    List<Integer> all = new ArrayList<>();
    int i = 0;
    for (List<Integer> set : sets.keySet()) {
      begins[i++] = all.size();
      all.addAll(set);
    }
    begins[i] = all.size();
    ints(out, begins);
    chars(out, all.stream().mapToInt(x -> x).toArray());
    ints(out, items.keySet().stream().mapToInt(Item::features).toArray());
    ints(out, items.keySet().stream().mapToInt(Item::spellings).toArray());
    chars(out, items.keySet().stream().mapToInt(Item::edit).toArray());
    out.writeInt(edits.size());
    for (Edit edit : edits.keySet()) {
      out.writeByte(edit.cutBegin);
      out.writeByte(edit.cutEnd);
      string(out, edit.begin);
      string(out, edit.end);
    }
    links(out);
    return bytes.toByteArray();
  }

  private void links(DataOutputStream out) throws IOException {
    TreeMap<String, Integer> lemmas = new TreeMap<>(DictionaryWriter::byCode);
    links.keySet().removeIf(noun -> !plain(noun));
    links.forEach(
        (noun, verbs) -> {
          verbs.removeIf(verb -> !plain(verb));
          lemmas.put(noun, 0);
          verbs.forEach(verb -> lemmas.put(verb, 0));
        });
    AutomatonBuilder builder = new AutomatonBuilder();
    int number = 0;
    for (Map.Entry<String, Integer> e : lemmas.entrySet()) {
      builder.add(codes(e.getKey()));
      e.setValue(number++);
    }
    if (number > 0xFFFF) {
      throw new IOException("too many linked lemmas: " + number);
    }
    automaton(out, builder.finish());
    List<int[]> pairs = new ArrayList<>();
    links.forEach(
        (noun, verbs) ->
            verbs.forEach(verb -> pairs.add(new int[] {lemmas.get(noun), lemmas.get(verb)})));
    if (pairs.size() > 0xFFFF) {
      throw new IOException("too many links: " + pairs.size());
    }
    chars(out, pairs.stream().mapToInt(p -> p[0]).toArray());
    chars(out, pairs.stream().mapToInt(p -> p[1]).toArray());
    Integer[] byVerb = new Integer[pairs.size()];
    Arrays.setAll(byVerb, k -> k);
    Arrays.sort(byVerb, (a, b) -> Integer.compare(pairs.get(a)[1], pairs.get(b)[1]));
    chars(out, Arrays.stream(byVerb).mapToInt(x -> x).toArray());
  }

  private static boolean plain(String word) {
    return !word.isEmpty() && word.chars().allMatch(c -> Letters.code((char) c) > 0);
  }

  private static byte[] codes(String key) {
    byte[] codes = new byte[key.length()];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = (byte) Letters.code(key.charAt(i));
    }
    return codes;
  }

  /** The edit that keeps the longest common part. */
  private static Edit edit(String form, String lemma) {
    int best = 0;
    int bestForm = 0;
    int bestLemma = 0;
    for (int i = 0; i < form.length(); i++) {
      for (int j = 0; j < lemma.length(); j++) {
        int k = 0;
        while (i + k < form.length()
            && j + k < lemma.length()
            && form.charAt(i + k) == lemma.charAt(j + k)) {
          k++;
        }
        if (k > best) {
          best = k;
          bestForm = i;
          bestLemma = j;
        }
      }
    }
    return new Edit(
        bestForm,
        form.length() - bestForm - best,
        lemma.substring(0, bestLemma),
        lemma.substring(bestLemma + best));
  }

  private static void automaton(DataOutputStream out, AutomatonBuilder.Automaton a)
      throws IOException {
    ints(out, a.arcs());
    ints(out, a.ranks());
    out.writeInt(a.root());
  }

  private static void ints(DataOutputStream out, int[] values) throws IOException {
    out.writeInt(values.length);
    for (int v : values) {
      out.writeInt(v);
    }
  }

  private static void chars(DataOutputStream out, int[] values) throws IOException {
    out.writeInt(values.length);
    for (int v : values) {
      if (v < 0 || v > 0xFFFF) {
        throw new IOException("value out of range: " + v);
      }
      out.writeChar(v);
    }
  }

  private static void string(DataOutputStream out, String s) throws IOException {
    byte[] utf8 = s.getBytes(StandardCharsets.UTF_8);
    out.writeByte(utf8.length);
    out.write(utf8);
  }
}
