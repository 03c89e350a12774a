package org.sijill.bench;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.sijill.reader.Claim;
import org.sijill.reader.ClaimJson;
import org.sijill.reader.Coder;
import org.sijill.reader.Knowledge;
import org.sijill.reader.Reader;
import org.sijill.reader.Report;
import org.sijill.reader.names.NameBook;
import org.sijill.reader.names.NameContext;
import org.sijill.reader.names.NameFinder;
import org.sijill.reader.text.AlignedText;
import org.sijill.reader.text.Normaliser;
import org.sijill.reader.text.Sentence;
import org.sijill.reader.text.SentenceSplitter;
import org.sijill.reader.words.Word;
import org.sijill.reader.words.WordReader;

/**
 * Words a second on one thread: each stage of the reader with those before it, and known tools on
 * the same texts. One operation reads one report after the other.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(
    value = 3,
    jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx2g"})
public class Speed {

  /** Words that were read, counted as white space divides them. */
  @AuxCounters
  @State(Scope.Thread)
  public static class Count {
    /** Words so far. */
    public long words;

    /** Sentences so far, as our splitter divides them. */
    public long sentences;
  }

  /** JSONL file of reports. */
  @Param("bench/reports/composed-reports.jsonl")
  public String corpus;

  private Corpus reports;
  private Corpus fiveHundred;
  private int next;
  private WordReader wordReader;
  private NameFinder names;
  private Reader reader;
  private ArabicAnalyzer lucene;

  /** Reads the corpus and builds the reader. */
  @Setup
  public void load() throws IOException {
    reports = Corpus.of(Path.of(corpus));
    fiveHundred = reports.cut(500);
    Knowledge knowledge = Knowledge.bundled();
    wordReader = new WordReader(knowledge.words(), knowledge.dictionary());
    names = new NameFinder(knowledge.names(), new NameBook.Index(knowledge.names()));
    reader = new Reader(knowledge);
    lucene = new ArabicAnalyzer();
  }

  private Report next(Count count) {
    next = next + 1 < reports.reports().size() ? next + 1 : 0;
    count.words += reports.words().get(next);
    count.sentences += reports.sentences().get(next);
    return reports.reports().get(next);
  }

  /** The time that one report of 500 words takes. */
  @Benchmark
  @BenchmarkMode(Mode.SampleTime)
  @OutputTimeUnit(TimeUnit.MILLISECONDS)
  public List<Claim> fiveHundredWords() {
    next = next + 1 < fiveHundred.reports().size() ? next + 1 : 0;
    return reader.read(fiveHundred.reports().get(next));
  }

  /** Normalised text and its sentences. */
  @Benchmark
  public int text(Count count) {
    return SentenceSplitter.split(Normaliser.align(next(count).text())).size();
  }

  /** The same, and the words with their readings. */
  @Benchmark
  public void words(Count count, Blackhole out) {
    AlignedText text = Normaliser.align(next(count).text());
    for (Sentence sentence : SentenceSplitter.split(text)) {
      out.consume(wordReader.read(text, sentence));
    }
  }

  /** The same, and the names of places and actors found and told apart. */
  @Benchmark
  public void names(Count count, Blackhole out) {
    AlignedText text = Normaliser.align(next(count).text());
    NameContext context = new NameContext();
    List<List<Word>> sentences = new ArrayList<>();
    List<NameFinder.Matches> matches = new ArrayList<>();
    for (Sentence sentence : SentenceSplitter.split(text)) {
      List<Word> read = wordReader.read(text, sentence);
      NameFinder.Matches found = names.matches(read);
      names.survey(found, context);
      sentences.add(read);
      matches.add(found);
    }
    for (int i = 0; i < sentences.size(); i++) {
      out.consume(names.find(sentences.get(i), matches.get(i), context));
    }
  }

  /** From text to claims. */
  @Benchmark
  public List<Claim> claims(Count count) {
    return reader.read(next(count));
  }

  /** From text to rows of JSON. */
  @Benchmark
  public String json(Count count) {
    StringWriter rows = new StringWriter();
    try (var out = new com.fasterxml.jackson.core.JsonFactory().createGenerator(rows)) {
      for (Claim claim : reader.read(next(count))) {
        ClaimJson.write(out, claim, new Coder("bench", "bench"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows.toString();
  }

  /** Lucene's Arabic analysis: words, stop words, normalisation, light stems. */
  @Benchmark
  public void lucene(Count count, Blackhole out) throws IOException {
    try (TokenStream tokens = lucene.tokenStream("text", next(count).text())) {
      CharTermAttribute term = tokens.getAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        out.consume(term.length());
      }
      tokens.end();
    }
  }

  /** Division at white space: the least that any tool does. */
  @Benchmark
  public void whiteSpace(Count count, Blackhole out) {
    StringTokenizer tokens = new StringTokenizer(next(count).text());
    while (tokens.hasMoreTokens()) {
      out.consume(tokens.nextToken());
    }
  }
}
