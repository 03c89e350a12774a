package org.sijill.reader.words;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A rule that chooses among the readings of a word by the words beside it.
 *
 * @param id unique name
 * @param action what is done with the readings that {@code target} fits
 * @param rank for {@link Action#PREFER}, what is added to their score
 * @param agrees whether only readings that agree in gender and number with the word before are
 *     meant
 * @param target the readings meant
 * @param conditions what must hold of the neighbours, all of it
 */
public record Rule(
    String id, Action action, int rank, boolean agrees, Test target, List<Condition> conditions) {

  public Rule {
    conditions = List.copyOf(conditions);
  }

  /** What a rule does. */
  public enum Action {
    /** Keeps only the readings meant, if there are any. */
    SELECT,
    /** Drops the readings meant, if others are left. */
    REMOVE,
    /** Raises or lowers the score of the readings meant. */
    PREFER
  }

  /**
   * A condition on a neighbour.
   *
   * @param offset where it stands: -1 is the word before, 1 the word after
   * @param last where the last word stands that may fit instead; {@code offset} if there is none
   * @param negated whether the test must fail
   * @param edge whether the sentence's edge, where there is no such word, passes too
   * @param test the test on its reading
   * @param until the reading of a word at which the search from {@code offset} to {@code last}
   *     stops, or null
   */
  public record Condition(
      int offset, int last, boolean negated, boolean edge, Test test, Test until) {}

  /**
   * A test on a reading.
   *
   * @param forbidden feature bits (see {@link Features}) of which it has none
   * @param forms normalised forms of the whole word, or of the stem, one of which it has; empty:
   *     any
   * @param lemmas lemmas, one of which it has; empty: any
   */
  public record Test(long forbidden, List<String> forms, List<String> lemmas) {
    public Test {
      forms = List.copyOf(forms);
      lemmas = List.copyOf(lemmas);
    }
  }

  void write(DataOutput out) throws IOException {
    out.writeUTF(id);
    out.writeByte(action.ordinal());
    out.writeByte(rank);
    out.writeBoolean(agrees);
    write(out, target);
    out.writeByte(conditions.size());
    for (Condition c : conditions) {
      out.writeByte(c.offset);
      out.writeByte(c.last);
      out.writeBoolean(c.negated);
      out.writeBoolean(c.edge);
      write(out, c.test);
      out.writeBoolean(c.until != null);
      if (c.until != null) {
        write(out, c.until);
      }
    }
  }

  static Rule read(DataInput in) throws IOException {
    String id = in.readUTF();
    Action action = Action.values()[in.readByte()];
    int rank = in.readByte();
    boolean agrees = in.readBoolean();
    Test target = test(in);
    List<Condition> conditions = new ArrayList<>();
    for (int n = in.readByte(); n > 0; n--) {
      conditions.add(
          new Condition(
              in.readByte(),
              in.readByte(),
              in.readBoolean(),
              in.readBoolean(),
              test(in),
              in.readBoolean() ? test(in) : null));
    }
    return new Rule(id, action, rank, agrees, target, conditions);
  }

  private static void write(DataOutput out, Test test) throws IOException {
    out.writeLong(test.forbidden);
    strings(out, test.forms);
    strings(out, test.lemmas);
  }

  private static void strings(DataOutput out, List<String> strings) throws IOException {
    out.writeShort(strings.size());
    for (String s : strings) {
      out.writeUTF(s);
    }
  }

  private static Test test(DataInput in) throws IOException {
    return new Test(in.readLong(), strings(in), strings(in));
  }

  private static List<String> strings(DataInput in) throws IOException {
    List<String> strings = new ArrayList<>();
    for (int n = in.readShort(); n > 0; n--) {
      strings.add(in.readUTF());
    }
    return strings;
  }
}
