package org.sijill.reader.claims;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How claims are coded in the schemes of the field.
 *
 * @param rules the rules, in the order in which they are asked
 */
public record CodeRules(List<CodeRule> rules) {

  /** Copies the list. */
  public CodeRules {
    rules = List.copyOf(rules);
  }

  /** No rules. */
  public static CodeRules empty() {
    return new CodeRules(List.of());
  }

  /** Reads what {@link #write} wrote. */
  public static CodeRules read(DataInput in) throws IOException {
    return new CodeRules(Wire.list(in, CodeRule::read));
  }

  /** Writes all rules. */
  public void write(DataOutput out) throws IOException {
    Wire.list(out, rules, CodeRule::write);
  }

  /**
   * The rules of {@code other}, which are asked first, and those of these that it does not name.
   */
  public CodeRules merge(CodeRules other) {
    Set<String> named = other.rules.stream().map(CodeRule::id).collect(Collectors.toSet());
    List<CodeRule> merged = new ArrayList<>(other.rules);
    rules.stream().filter(rule -> !named.contains(rule.id())).forEach(merged::add);
    return new CodeRules(merged);
  }
}
