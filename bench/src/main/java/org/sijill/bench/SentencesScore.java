package org.sijill.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Scores claims of single sentences that are labelled for one type. */
final class SentencesScore {

  private static final JsonMapper JSON = new JsonMapper();

  private SentencesScore() {}

  /**
   * Scores one type.
   *
   * @param table gets the figures
   * @param column its column for them
   * @param folder holds {@code KIND.jsonl} and {@code KIND.spans.jsonl}
   * @param kind the type in small letters
   * @param claims coded claims by the id of their sentence
   */
  static void score(
      FigureTable table,
      String column,
      Path folder,
      String kind,
      Map<String, List<JsonNode>> claims)
      throws IOException {
    String type = kind.toUpperCase(Locale.ROOT);
    Map<String, String> labels = new LinkedHashMap<>();
    Map<String, int[]> found = new LinkedHashMap<>();
    for (String line : Files.readAllLines(folder.resolve(kind + ".jsonl"))) {
      JsonNode row = JSON.readTree(line);
      String id = row.path("id").asText();
      String label = row.path("label").asText();
      labels.put(id, label);
      boolean hit =
          claims.getOrDefault(id, List.of()).stream()
              .anyMatch(
                  c ->
                      c.path("type").asText().equals(type)
                          && c.path("status").asText("actual").equals("actual"));
      int[] count = found.computeIfAbsent(label, l -> new int[2]);
      count[0] += hit ? 1 : 0;
      count[1]++;
    }
    int[] none = new int[2];
    int[] yes = found.getOrDefault("yes", none);
    int[] hard = found.getOrDefault("difficult no", none);
    int[] easy = found.getOrDefault("easy no", none);
    Tally.Share share = new Tally.Share(yes[0], yes[0] + hard[0] + easy[0], yes[1]);
    String name = "sentences, " + kind + ": ";
    table.put(name + "precision", column, share.precision());
    table.put(name + "recall", column, share.recall());
    table.put(name + "F1", column, share.f1());
    table.put(name + "false on difficult no", column, hard[0] + "/" + hard[1]);
    table.put(name + "false on easy no", column, easy[0] + "/" + easy[1]);
    table.put(name + "actor", column, role(folder, kind, "actor", labels, claims));
    table.put(name + "recipient", column, role(folder, kind, "recipient", labels, claims));
  }

  private static String role(
      Path folder,
      String kind,
      String role,
      Map<String, String> labels,
      Map<String, List<JsonNode>> claims)
      throws IOException {
    int all = 0;
    int right = 0;
    for (String line : Files.readAllLines(folder.resolve(kind + ".spans.jsonl"))) {
      JsonNode row = JSON.readTree(line);
      String id = row.path("id").asText();
      if (row.path(role).isEmpty() || !"yes".equals(labels.get(id))) {
        continue;
      }
      all++;
      String text = row.path("text").asText();
      for (JsonNode claim : claims.getOrDefault(id, List.of())) {
        List<String> parts = new ArrayList<>();
        claim.path(role).forEach(s -> parts.add(Scored.words(text, s)));
        String words = String.join(" ", parts);
        boolean covers = !words.isEmpty();
        for (JsonNode word : row.path(role)) {
          covers &= words.contains(word.asText());
        }
        if (covers && claim.path("type").asText().equals(kind.toUpperCase(Locale.ROOT))) {
          right++;
          break;
        }
      }
    }
    return right + "/" + all;
  }
}
