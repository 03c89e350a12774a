package org.sijill.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.sijill.reader.Claim;
import org.sijill.reader.ClaimJson;
import org.sijill.reader.Coder;
import org.sijill.reader.Report;

/** One JSON object a line, in the shape of the published schema. */
final class Jsonl implements Format {

  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder().rootValueSeparator("\n").build();

  @Override
  public void begin(Writer out) {}

  @Override
  public void write(Writer out, Report report, List<Claim> claims, Coder coder) throws IOException {
    if (claims.isEmpty()) {
      return;
    }
    JsonGenerator json = FACTORY.createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
    for (Claim claim : claims) {
      ClaimJson.write(json, claim, coder);
    }
    json.writeRaw('\n');
    json.close();
  }
}
