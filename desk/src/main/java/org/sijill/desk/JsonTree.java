package org.sijill.desk;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.sijill.derive.incidents.Incident;
import org.sijill.derive.incidents.IncidentJson;
import org.sijill.reader.Claim;
import org.sijill.reader.ClaimJson;
import org.sijill.reader.Coder;

/** Rows as trees, so that something may be added to them. */
final class JsonTree {

  static final JsonMapper MAPPER = new JsonMapper();

  private JsonTree() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static ArrayNode array() {
    return MAPPER.createArrayNode();
  }

  /** The tree of what writes itself. */
  static ObjectNode of(Answer.Body body) {
    try (TokenBuffer buffer = new TokenBuffer(MAPPER, false)) {
      body.write(buffer);
      return MAPPER.readTree(buffer.asParserOnFirstToken());
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory is written
    }
  }

  /** What writes itself, as bytes that may be written again. */
  static SerializableString written(Answer.Body body) {
    StringWriter text = new StringWriter(512);
    try (JsonGenerator out = MAPPER.getFactory().createGenerator(text)) {
      body.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory is written
    }
    SerializedString written = new SerializedString(text.toString());
    written.asUnquotedUTF8();
    return written;
  }

  static ObjectNode of(Claim claim, Coder coder) {
    return of(out -> ClaimJson.write(out, claim, coder));
  }

  static ObjectNode of(Incident incident) {
    return of(out -> IncidentJson.write(out, incident));
  }

  /** The text of a field, or null where it is missing, null or no text. */
  static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isTextual() ? value.asText() : null;
  }
}
