package org.sijill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Checks derived rows against the published schema. */
final class DerivedSchema {

  private static final JsonMapper JSON = new JsonMapper();

  private final JsonNode definitions;

  DerivedSchema() {
    try (InputStream in =
        DerivedSchema.class.getResourceAsStream("/org/sijill/derived.schema.json")) {
      definitions = JSON.readTree(in).path("$defs");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Fails unless a row is valid and has every slot of its kind. */
  void check(String row) {
    JsonNode json;
    try {
      json = JSON.readTree(row);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String kind = json.path("schema").asText().replace("/1", "");
    assertThat(definitions.has(kind)).as(kind).isTrue();
    JsonNode whole =
        JSON.createObjectNode()
            .put("$schema", "https://json-schema.org/draft/2020-12/schema")
            .put("$ref", "#/$defs/" + kind)
            .set("$defs", definitions);
    assertThat(
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(whole)
                .validate(json))
        .as(row)
        .isEmpty();
    definitions
        .path(kind)
        .path("properties")
        .fieldNames()
        .forEachRemaining(slot -> assertThat(json.has(slot)).as(slot + " of " + row).isTrue());
  }
}
