package org.sijill.bench;

import java.nio.file.Path;

/** Placeholder until words are scored. */
public final class WordsScore {

  /** Nothing yet. */
  public record Result() {
    @Override
    public String toString() {
      return "not scored yet";
    }
  }

  private WordsScore() {}

  /** Scores the words of a treebank file. */
  public static Result score(Path conllu) {
    return new Result();
  }
}
