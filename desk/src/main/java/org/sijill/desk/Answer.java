package org.sijill.desk;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;

/** What a route answers. */
sealed interface Answer {

  /** Writes one JSON value. */
  @FunctionalInterface
  interface Body {
    void write(JsonGenerator out) throws IOException;
  }

  /** JSON. */
  record Json(Body body) implements Answer {}

  /**
   * A file to be saved.
   *
   * @param name its name
   * @param content where its bytes are; removed once they are sent
   */
  record Download(String name, Path content) implements Answer {}

  static Answer of(JsonNode node) {
    return new Json(out -> JsonTree.MAPPER.writeTree(out, node));
  }

  static Answer of(Body body) {
    return new Json(body);
  }
}
