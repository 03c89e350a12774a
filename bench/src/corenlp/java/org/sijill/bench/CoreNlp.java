package org.sijill.bench;

import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
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

/** Stanford CoreNLP on the same texts: words, sentences and parts of speech, no parser. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx2g"})
public class CoreNlp {

  /** JSONL file of reports. */
  @Param("bench/reports/composed-reports.jsonl")
  public String corpus;

  private Corpus reports;
  private StanfordCoreNLP pipeline;
  private int next;

  /** Reads the corpus and loads the models. */
  @Setup
  public void load() throws IOException {
    reports = Corpus.of(Path.of(corpus));
    Properties properties = new Properties();
    try (InputStream in =
        CoreNlp.class.getResourceAsStream("/StanfordCoreNLP-arabic.properties")) {
      properties.load(in);
    }
    properties.setProperty("annotators", "tokenize,ssplit,pos");
    pipeline = new StanfordCoreNLP(properties);
  }

  /** From text to tagged words. */
  @Benchmark
  public CoreDocument coreNlp(Speed.Count count) {
    next = next + 1 < reports.reports().size() ? next + 1 : 0;
    count.words += reports.words().get(next);
    count.sentences += reports.sentences().get(next);
    CoreDocument document = new CoreDocument(reports.reports().get(next).text());
    pipeline.annotate(document);
    return document;
  }
}
