package org.sijill.reader.words;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sijill.reader.words.Analysis.Aspect;
import org.sijill.reader.words.Analysis.Gender;
import org.sijill.reader.words.Analysis.Number;

/**
 * What the knowledge files say about words. All strings are normalised unless told otherwise.
 *
 * @param functionWords words of the closed classes
 * @param names names that are told from ordinary words by a list
 * @param plurals broken plurals
 * @param stems forms of nouns and adjectives besides the dictionary's
 * @param preferences which reading of an ambiguous word is the usual one
 * @param runOns words that are written together with the next
 * @param rules rules that choose among readings by the words beside
 */
public record WordKnowledge(
    List<FunctionWord> functionWords,
    List<Name> names,
    List<Plural> plurals,
    List<FormStem> stems,
    List<Preference> preferences,
    List<RunOn> runOns,
    List<Rule> rules) {

  public WordKnowledge {
    functionWords = List.copyOf(functionWords);
    names = List.copyOf(names);
    plurals = List.copyOf(plurals);
    stems = List.copyOf(stems);
    preferences = List.copyOf(preferences);
    runOns = List.copyOf(runOns);
    rules = List.copyOf(rules);
  }

  /**
   * A word of a closed class.
   *
   * @param form normalised form
   * @param spellings hamza forms of the spelling given, see {@link Letters#spellings}
   * @param lemma normalised lemma
   * @param pos part of speech
   * @param aspect aspect of an auxiliary
   * @param gender gender
   * @param number number
   * @param person person, or 0
   * @param takes what can be attached, see {@link Takes}
   * @param shared whether the form can be an ordinary word too
   * @param exact whether the hamza must be written as given
   * @param rank added to the reading's score
   */
  public record FunctionWord(
      String form,
      int spellings,
      String lemma,
      Pos pos,
      Aspect aspect,
      Gender gender,
      Number number,
      int person,
      int takes,
      boolean shared,
      boolean exact,
      int rank) {}

  /** What can be attached to a function word, as bits. */
  public static final class Takes {
    public static final int CONJUNCTION = 1;
    public static final int PREPOSITION = 2;
    public static final int ARTICLE = 4;
    public static final int PRONOUN = 8;
    public static final int ONLY_PRONOUN = 16;
    public static final int FUTURE = 32;
    public static final int EMPHASIS = 64;

    /** No ك among the prepositions. */
    public static final int NOT_KAF = 128;

    private Takes() {}
  }

  /**
   * A name.
   *
   * @param form normalised form, with the article where the name has one
   * @param article whether its first two letters are the article
   * @param spellings hamza forms of the spelling given
   * @param weak whether the form is an ordinary word too (أسد، حسن)
   * @param head whether the form is the lemma of a noun that belongs to the name after it (جامعة,
   *     نهر)
   * @param gender gender
   */
  public record Name(
      String form, boolean article, int spellings, boolean weak, boolean head, Gender gender) {}

  /**
   * A broken plural or another irregular form.
   *
   * @param form normalised form
   * @param singular normalised singular, the lemma
   * @param gender gender of the singular
   * @param number number of the form
   * @param adjective whether the form is a plural of adjectives (كبار)
   */
  public record Plural(
      String form, String singular, Gender gender, Number number, boolean adjective) {}

  /**
   * A form of a word that the dictionary may lack.
   *
   * @param form normalised form without clitics and article
   * @param stem a reading of it
   */
  public record FormStem(String form, Stem stem) {}

  /**
   * A preference among readings.
   *
   * @param word normalised form of the stem without article, or lemma
   * @param byLemma whether {@code word} is a lemma
   * @param pos part of speech of the reading meant, or null
   * @param lemma lemma of the reading meant, or null
   * @param rank added to the reading's score
   */
  public record Preference(String word, boolean byLemma, Pos pos, String lemma, int rank) {}

  /**
   * A word that is often written together with the next (مادفع, فيالمدينة).
   *
   * @param form normalised form
   * @param verbal whether a verb follows; else a noun with the article
   */
  public record RunOn(String form, boolean verbal) {}

  /** Knowledge of nothing. */
  public static WordKnowledge empty() {
    return new WordKnowledge(
        List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
  }

  /**
   * This knowledge with another's added; where they speak of the same rule, the other's is taken.
   */
  public WordKnowledge merge(WordKnowledge overlay) {
    Map<String, Rule> byId = new TreeMap<>();
    overlay.rules.forEach(r -> byId.put(r.id(), r));
    List<Rule> merged = new ArrayList<>();
    for (Rule r : rules) {
      Rule other = byId.remove(r.id());
      merged.add(other == null ? r : other);
    }
    for (Rule r : overlay.rules) {
      if (byId.containsKey(r.id())) {
        merged.add(r);
      }
    }
    return new WordKnowledge(
        join(functionWords, overlay.functionWords),
        join(names, overlay.names),
        join(plurals, overlay.plurals),
        join(stems, overlay.stems),
        join(preferences, overlay.preferences),
        join(runOns, overlay.runOns),
        merged);
  }

  private static <T> List<T> join(List<T> first, List<T> second) {
    List<T> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  /** Writes the compiled form. */
  public void write(DataOutput out) throws IOException {
    out.writeInt(functionWords.size());
    for (FunctionWord w : functionWords) {
      out.writeUTF(w.form);
      out.writeInt(w.spellings);
      out.writeUTF(w.lemma);
      out.writeByte(w.pos.ordinal());
      out.writeByte(w.aspect.ordinal());
      out.writeByte(w.gender.ordinal());
      out.writeByte(w.number.ordinal());
      out.writeByte(w.person);
      out.writeShort(w.takes);
      out.writeBoolean(w.shared);
      out.writeBoolean(w.exact);
      out.writeByte(w.rank);
    }
    out.writeInt(names.size());
    for (Name n : names) {
      out.writeUTF(n.form);
      out.writeBoolean(n.article);
      out.writeInt(n.spellings);
      out.writeBoolean(n.weak);
      out.writeBoolean(n.head);
      out.writeByte(n.gender.ordinal());
    }
    out.writeInt(plurals.size());
    for (Plural p : plurals) {
      out.writeUTF(p.form);
      out.writeUTF(p.singular);
      out.writeByte(p.gender.ordinal());
      out.writeByte(p.number.ordinal());
      out.writeBoolean(p.adjective);
    }
    out.writeInt(stems.size());
    for (FormStem s : stems) {
      out.writeUTF(s.form);
      out.writeUTF(s.stem.lemma());
      out.writeInt(s.stem.pack());
      out.writeInt(s.stem.spellings());
    }
    out.writeInt(preferences.size());
    for (Preference p : preferences) {
      out.writeUTF(p.word);
      out.writeBoolean(p.byLemma);
      out.writeByte(p.pos == null ? -1 : p.pos.ordinal());
      out.writeUTF(p.lemma == null ? "" : p.lemma);
      out.writeByte(p.rank);
    }
    out.writeInt(runOns.size());
    for (RunOn r : runOns) {
      out.writeUTF(r.form);
      out.writeBoolean(r.verbal);
    }
    out.writeInt(rules.size());
    for (Rule r : rules) {
      r.write(out);
    }
  }

  /** Reads the compiled form. */
  public static WordKnowledge read(DataInput in) throws IOException {
    List<FunctionWord> words = new ArrayList<>();
    for (int n = in.readInt(); n > 0; n--) {
      words.add(
          new FunctionWord(
              in.readUTF(),
              in.readInt(),
              in.readUTF(),
              Pos.values()[in.readByte()],
              Aspect.values()[in.readByte()],
              Gender.values()[in.readByte()],
              Number.values()[in.readByte()],
              in.readByte(),
              in.readShort(),
              in.readBoolean(),
              in.readBoolean(),
              in.readByte()));
    }
    List<Name> names = new ArrayList<>();
    for (int n = in.readInt(); n > 0; n--) {
      names.add(
          new Name(
              in.readUTF(),
              in.readBoolean(),
              in.readInt(),
              in.readBoolean(),
              in.readBoolean(),
              Gender.values()[in.readByte()]));
    }
    List<Plural> plurals = new ArrayList<>();
    for (int n = in.readInt(); n > 0; n--) {
      plurals.add(
          new Plural(
              in.readUTF(),
              in.readUTF(),
              Gender.values()[in.readByte()],
              Number.values()[in.readByte()],
              in.readBoolean()));
    }
    List<FormStem> stems = new ArrayList<>();
    for (int n = in.readInt(); n > 0; n--) {
      String form = in.readUTF();
      String lemma = in.readUTF();
      stems.add(new FormStem(form, Stem.unpack(in.readInt(), lemma, in.readInt())));
    }
    List<Preference> preferences = new ArrayList<>();
    for (int n = in.readInt(); n > 0; n--) {
      String word = in.readUTF();
      boolean byLemma = in.readBoolean();
      int pos = in.readByte();
      String lemma = in.readUTF();
      preferences.add(
          new Preference(
              word,
              byLemma,
              pos < 0 ? null : Pos.values()[pos],
              lemma.isEmpty() ? null : lemma,
              in.readByte()));
    }
    List<RunOn> runOns = new ArrayList<>();
    for (int n = in.readInt(); n > 0; n--) {
      runOns.add(new RunOn(in.readUTF(), in.readBoolean()));
    }
    List<Rule> rules = new ArrayList<>();
    for (int n = in.readInt(); n > 0; n--) {
      rules.add(Rule.read(in));
    }
    return new WordKnowledge(words, names, plurals, stems, preferences, runOns, rules);
  }
}
