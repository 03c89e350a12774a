package org.sijill.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sijill.reader.Knowledge;

/**
 * The entries of the knowledge files as they are written, with their examples: what a person who
 * asks why wants to read. Only the entry that is asked for is parsed.
 */
final class RuleSources {

  private static final String FOLDER = "org/sijill/knowledge/rules/";

  /** A file that is always there: it tells where the others are. */
  private static final String KNOWN = FOLDER + "confidence/points.yaml";

  private static final Pattern ENTRY = Pattern.compile("(?m)^- id: *(\\S+)");

  /** Remarks that part the entries of a file by topic. */
  private static final String TOPIC = "# --- ";

  private static final String FRAME = "frame.";
  private static final String FRAMES = "constructions/frames.yaml";

  private final ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
  private final Map<String, String> files;
  private final Map<String, Entry> entries = new HashMap<>();

  /** Where an entry stands. */
  private record Entry(String file, int begin, int end) {}

  /**
   * The bundled files and those of folders laid over them.
   *
   * @throws UncheckedIOException if a file cannot be read
   */
  RuleSources(List<Path> folders) {
    Map<String, String> found = new TreeMap<>();
    try {
      URL known = Knowledge.class.getClassLoader().getResource(KNOWN);
      if (known != null) {
        bundled(known, found);
      }
      for (Path folder : folders) {
        walk(folder, folder.getFileName() + "/", found);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.files = found;
    files.forEach(this::index);
  }

  private static void bundled(URL known, Map<String, String> found) throws IOException {
    if (known.openConnection() instanceof JarURLConnection connection) {
      try (JarFile jar = new JarFile(Path.of(uri(connection.getJarFileURL())).toFile())) {
        for (var entry : (Iterable<java.util.jar.JarEntry>) jar.stream()::iterator) {
          String name = entry.getName();
          if (name.startsWith(FOLDER) && name.endsWith(".yaml")) {
            try (InputStream in = jar.getInputStream(entry)) {
              String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
              found.put(name.substring(FOLDER.length()), text);
            }
          }
        }
      }
    } else {
      walk(Path.of(uri(known)).getParent().getParent(), "", found);
    }
  }

  private static java.net.URI uri(URL url) throws IOException {
    try {
      return url.toURI();
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  private static void walk(Path folder, String before, Map<String, String> found)
      throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) all.sorted()::iterator) {
        if (file.toString().endsWith(".yaml")) {
          String name = folder.relativize(file).toString().replace('\\', '/');
          found.put(before + name, Files.readString(file));
        }
      }
    }
  }

  private void index(String file, String text) {
    Matcher entry = ENTRY.matcher(text);
    String id = null;
    int begin = 0;
    while (entry.find()) {
      add(id, file, begin, entry.start());
      id = entry.group(1);
      begin = entry.start();
    }
    add(id, file, begin, text.length());
  }

  private void add(String id, String file, int begin, int end) {
    if (id != null) {
      String key = file.endsWith(FRAMES) ? FRAME + id : id;
      entries.put(key, new Entry(file, begin, end));
    }
  }

  /**
   * What is written of a rule: its file, the topic under which it stands, its examples and what it
   * must not fire in. A rule that is a mechanism of the program stands in no file.
   */
  ObjectNode of(String rule) {
    ObjectNode tree = JsonTree.object().put("id", rule);
    // What was folded into a claim carries the id of its own entry.
    Entry entry = entries.get(rule.substring(rule.indexOf(':') + 1));
    if (entry == null) {
      tree.putNull("file").putNull("note").putArray("examples");
      tree.putArray("counter_examples");
      return tree;
    }
    String text = files.get(entry.file());
    tree.put("file", entry.file()).put("note", topic(text, entry.begin()));
    JsonNode written = parsed(text.substring(entry.begin(), entry.end()));
    ArrayNode examples = tree.putArray("examples");
    example(examples, written.path("example"));
    written.path("examples").forEach(example -> example(examples, example));
    ArrayNode not = tree.putArray("counter_examples");
    written.path("not").forEach(each -> not.add(each.isTextual() ? each.asText() : text(each)));
    return tree;
  }

  private JsonNode parsed(String entry) {
    try {
      return yaml.readTree(entry).path(0);
    } catch (IOException e) {
      return JsonTree.object(); // a file that the compiler took and this parser does not
    }
  }

  private static void example(ArrayNode examples, JsonNode example) {
    if (example.isTextual()) {
      examples.addObject().put("text", example.asText()).putNull("expect");
    } else if (example instanceof ObjectNode object && object.has("text")) {
      ObjectNode expected = object.deepCopy();
      expected.remove("text");
      examples.addObject().put("text", text(object)).set("expect", expected);
    }
  }

  private static String text(JsonNode example) {
    return example.path("text").asText();
  }

  /** The last remark that parts the file by topic, else the first line of its head. */
  private static String topic(String text, int entry) {
    int at = text.lastIndexOf("\n" + TOPIC, entry);
    if (at >= 0) {
      int begin = at + 1 + TOPIC.length();
      return text.substring(begin, text.indexOf('\n', begin)).strip();
    }
    int end = text.indexOf('\n');
    String first = text.substring(0, Math.max(0, end));
    return first.startsWith("#") ? first.substring(1).strip() : null;
  }
}
