package org.sijill.register.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.sijill.register.RegisterException;

/** What an export tells otherwise than a former one: rows added, changed, merged, withdrawn. */
final class Changes {

  private static final JsonMapper JSON = new JsonMapper();

  private Changes() {}

  /**
   * The rows of an export by the id of their claim or incident, with the hash of what they tell.
   *
   * @throws RegisterException if the folder holds no export
   */
  static Map<String, String> rows(Path folder) {
    Map<String, String> rows = new TreeMap<>();
    try (var lines = Files.lines(folder.resolve("trace.jsonl"))) {
      for (String line : (Iterable<String>) lines::iterator) {
        JsonNode trace = JSON.readTree(line);
        String id = trace.path(trace.has("incident") ? "incident" : "claim").asText();
        rows.put(id, trace.path("row_sha256").asText());
      }
      return rows;
    } catch (IOException e) {
      throw new RegisterException(
          folder + " is no folder of an export with a trace; give one that sijill export made", e);
    }
  }

  /**
   * The changes, by id.
   *
   * @param before rows of the former export
   * @param now rows of this one
   * @param present the present id of something that once had another one, or null where it is gone
   */
  static List<ObjectNode> between(
      Map<String, String> before, Map<String, String> now, UnaryOperator<String> present) {
    List<ObjectNode> changes = new ArrayList<>();
    now.forEach(
        (id, hash) -> {
          String former = before.get(id);
          if (former == null) {
            changes.add(change(id, "added"));
          } else if (!former.equals(hash)) {
            changes.add(change(id, "changed"));
          }
        });
    for (String id : before.keySet()) {
      if (!now.containsKey(id)) {
        String into = present.apply(id);
        boolean merged = into != null && !into.equals(id) && now.containsKey(into);
        ObjectNode change = change(id, merged ? "merged" : "withdrawn");
        if (merged) {
          change.put("into", into);
        }
        changes.add(change);
      }
    }
    changes.sort(java.util.Comparator.comparing(change -> change.path("id").asText()));
    return changes;
  }

  private static ObjectNode change(String id, String what) {
    return JSON.createObjectNode().put("id", id).put("change", what);
  }
}
