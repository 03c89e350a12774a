package org.sijill.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import org.sijill.reader.Report;
import org.sijill.reader.ReportJson;
import org.sijill.reader.text.Normaliser;
import org.sijill.reader.text.SentenceSplitter;

/**
 * Reports that are read one after the other, over and over.
 *
 * @param reports the reports
 * @param words words of each, as white space divides them
 * @param sentences sentences of each, as our splitter divides them
 */
record Corpus(List<Report> reports, List<Integer> words, List<Integer> sentences) {

  /** Reads a file of JSON lines. */
  static Corpus of(Path file) throws IOException {
    List<Report> reports = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      try {
        reports.add(ReportJson.read(line));
      } catch (ReportJson.NotAReport wrong) {
        throw new IOException(file + ": " + wrong.getMessage(), wrong);
      }
    }
    return of(reports);
  }

  private static Corpus of(List<Report> reports) {
    List<Integer> words = new ArrayList<>();
    List<Integer> sentences = new ArrayList<>();
    for (Report report : reports) {
      words.add(new StringTokenizer(report.text()).countTokens());
      sentences.add(SentenceSplitter.split(Normaliser.align(report.text())).size());
    }
    return new Corpus(reports, words, sentences);
  }

  /** Its texts glued together and cut anew into reports of so many words; the rest is left out. */
  Corpus cut(int length) {
    List<Report> cut = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    int held = 0;
    for (Report report : reports) {
      StringTokenizer words = new StringTokenizer(report.text(), " \t");
      while (words.hasMoreTokens()) {
        text.append(words.nextToken()).append(' ');
        if (++held == length) {
          cut.add(
              new Report(null, report.outlet(), report.published(), null, null, text.toString()));
          text.setLength(0);
          held = 0;
        }
      }
    }
    return of(cut);
  }
}
