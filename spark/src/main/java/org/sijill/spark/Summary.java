package org.sijill.spark;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.sijill.reader.Coder;
import org.sijill.spark.Refusal.Reason;

/**
 * What a coding job did.
 *
 * @param reports reports coded
 * @param words words of theirs, divided at white space
 * @param claims claims found
 * @param copies near-copies found
 * @param refused number of refusals by reason
 * @param coder what coded
 * @param cores cores that Spark had
 * @param secondsForCopies seconds that finding near-copies took
 * @param secondsForCoding seconds that reading and coding took
 * @param secondsForTables seconds that writing the tables took
 */
record Summary(
    long reports,
    long words,
    long claims,
    long copies,
    Map<Reason, Long> refused,
    Coder coder,
    int cores,
    double secondsForCopies,
    double secondsForCoding,
    double secondsForTables) {

  /** Name of the file in the output; it is written last. */
  static final String FILE = "summary.json";

  /** Words coded in a second by all cores together. */
  long wordsPerSecond() {
    return secondsForCoding == 0 ? 0 : Math.round(words / secondsForCoding);
  }

  String json() {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
      out.useDefaultPrettyPrinter();
      out.writeStartObject();
      out.writeStringField("schema", "coding/1");
      out.writeNumberField("reports", reports);
      out.writeNumberField("words", words);
      out.writeNumberField("claims", claims);
      out.writeNumberField("copies", copies);
      out.writeObjectFieldStart("refused");
      for (Map.Entry<Reason, Long> each : new TreeMap<>(refused).entrySet()) {
        out.writeNumberField(each.getKey().word(), each.getValue());
      }
      out.writeEndObject();
      out.writeObjectFieldStart("coder");
      out.writeStringField("version", coder.version());
      out.writeStringField("rules", coder.rules());
      out.writeEndObject();
      out.writeNumberField("cores", cores);
      out.writeObjectFieldStart("seconds");
      out.writeNumberField("copies", tenths(secondsForCopies));
      out.writeNumberField("coding", tenths(secondsForCoding));
      out.writeNumberField("tables", tenths(secondsForTables));
      out.writeEndObject();
      out.writeNumberField("words_per_second", wordsPerSecond());
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a string is written
    }
    return text + "\n";
  }

  private static double tenths(double seconds) {
    return Math.round(seconds * 10) / 10.0;
  }

  void write(String folder, Configuration hadoop) throws IOException {
    Path path = new Path(folder, FILE);
    try (OutputStream out = path.getFileSystem(hadoop).create(path)) {
      out.write(json().getBytes(StandardCharsets.UTF_8));
    }
  }
}
