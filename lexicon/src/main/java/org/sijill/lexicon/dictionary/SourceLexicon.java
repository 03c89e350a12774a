package org.sijill.lexicon.dictionary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/**
 * What is taken from LanguageTool's Arabic module: the forms of verbs as they are listed, the
 * lemmas of nouns and adjectives with their classes (their listed inflection is too generous and is
 * made again by {@link Inflector}), and the tables of verbs and their verbal nouns.
 *
 * @param verbForms listed forms of verbs, without imperatives, energetic forms and clitics
 * @param nominals lemmas of nouns and adjectives, in true spelling without vowels, and their
 *     classes
 * @param verbs vowelled lemmas of verbs, and whether one of them is transitive
 * @param masdarTable verbal noun in true spelling → vowelled lemmas of its verbs
 * @param common frequent word forms in normalised spelling → rank of frequency, 3 highest
 */
public record SourceLexicon(
    List<VerbForm> verbForms,
    TreeMap<String, Set<NominalClass>> nominals,
    TreeMap<String, Boolean> verbs,
    TreeMap<String, TreeSet<String>> masdarTable,
    Map<String, Integer> common) {

  private static final String FOLDER = "/org/languagetool/";

  /** Opens a resource. */
  public interface Resources {
    InputStream open(String name) throws IOException;
  }

  /** Class of a nominal lemma. */
  public enum NominalClass {
    NOUN,
    MASDAR,
    ADJECTIVE,
    ELATIVE,
    NISBA,
    /** Takes a relative adjective. */
    RELATED,
    /** Listed as a plural. */
    BROKEN_PLURAL,
    /** Listed as a singular. */
    SINGULAR,
    /** Plural of people. */
    HUMAN
  }

  /**
   * A listed form of a verb.
   *
   * @param form true spelling
   * @param lemma vowelled lemma
   * @param conjugation gender, number, person, tense and voice as in the tag, such as {@code
   *     M1H-pa}
   * @param bound whether it stands before a pronoun (without which {@code form} is given)
   */
  public record VerbForm(String form, String lemma, String conjugation, boolean bound) {}

  /** Reads the module's files. */
  public static SourceLexicon read(Resources resources) throws IOException {
    List<VerbForm> verbForms = new ArrayList<>();
    TreeMap<String, Set<NominalClass>> nominals = new TreeMap<>();
    TreeMap<String, Boolean> verbs = new TreeMap<>();
    Map<String, String> lemmas = new HashMap<>();
    try (InputStream dict = resources.open(FOLDER + "resource/ar/arabic.dict");
        InputStream info = resources.open(FOLDER + "resource/ar/arabic.info")) {
      for (WordData data : new DictionaryLookup(Dictionary.read(dict, info))) {
        String tag = data.getTag().toString();
        if (tag.startsWith("V")) {
          String conjugation = tag.substring(4, 10);
          String affixes = tag.substring(11);
          if (conjugation.charAt(4) == 'i' || tag.charAt(10) == 'M' || tag.charAt(9) == 'M') {
            continue;
          }
          boolean bound = affixes.endsWith("H");
          String form = data.getWord().toString();
          if (bound && !form.endsWith("ه") || affixes.endsWith("X")) {
            continue;
          }
          String lemma = lemmas.computeIfAbsent(data.getStem().toString(), SourceLexicon::lemma);
          verbs.merge(lemma, tag.charAt(2) == '1', Boolean::logicalOr);
          verbForms.add(
              new VerbForm(
                  bound ? form.substring(0, form.length() - 1) : form,
                  lemma,
                  conjugation.intern(),
                  bound));
        } else if (tag.startsWith("N") && !tag.startsWith("NN")) {
          nominal(nominals, data.getWord().toString(), data.getStem().toString(), tag);
        }
      }
    }
    TreeMap<String, TreeSet<String>> table = new TreeMap<>();
    for (String line : lines(resources, "rules/ar/arabic_masdar_verb.txt")) {
      int equals = line.indexOf('=');
      for (String verb : line.substring(equals + 1).split("\\|")) {
        table
            .computeIfAbsent(line.substring(0, equals).strip(), k -> new TreeSet<>())
            .add(lemma(verb.strip()));
      }
    }
    for (String line : lines(resources, "rules/ar/arabic_verb_masdar.txt")) {
      int equals = line.indexOf('=');
      for (String masdar : line.substring(equals + 1).split("\\|")) {
        table
            .computeIfAbsent(masdar.strip(), k -> new TreeSet<>())
            .add(lemma(line.substring(0, equals).strip()));
      }
    }
    Map<String, Integer> common = new HashMap<>();
    int rank = 0;
    for (String line : lines(resources, "resource/ar/common_words.txt")) {
      rank++;
      common.putIfAbsent(Spelling.normal(line), rank < 700 ? 3 : rank < 2500 ? 2 : 1);
    }
    return new SourceLexicon(verbForms, nominals, verbs, table, common);
  }

  /** The lemma جَآ is written جَاءَ. */
  private static String lemma(String listed) {
    return listed.endsWith("آ") ? listed.substring(0, listed.length() - 1) + "اءَ" : listed;
  }

  private static void nominal(
      TreeMap<String, Set<NominalClass>> nominals, String form, String stem, String tag) {
    String lemma = Spelling.plain(stem);
    Set<NominalClass> classes =
        nominals.computeIfAbsent(lemma, k -> EnumSet.noneOf(NominalClass.class));
    switch (tag.charAt(1)) {
      case 'A' -> classes.add(NominalClass.ADJECTIVE);
      case 'M' -> classes.add(NominalClass.MASDAR);
      case 'S' -> classes.add(NominalClass.ELATIVE);
      case 'J' -> classes.add(NominalClass.NOUN);
      default -> {
        if (tag.charAt(2) == 'R') {
          classes.add(NominalClass.NISBA);
        }
      }
    }
    if (tag.charAt(2) == 'R' && tag.charAt(1) != '-') {
      classes.add(NominalClass.RELATED);
    }
    if (form.equals(lemma) && tag.endsWith("---")) {
      classes.add(tag.charAt(5) == '3' ? NominalClass.BROKEN_PLURAL : NominalClass.SINGULAR);
      if (tag.charAt(5) == '3' && tag.charAt(4) == 'M') {
        classes.add(NominalClass.HUMAN);
      }
    }
  }

  private static List<String> lines(Resources resources, String name) throws IOException {
    List<String> lines = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(resources.open(FOLDER + name), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          lines.add(line.strip());
        }
      }
    }
    return lines;
  }
}
