package org.sijill.lexicon;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * Reads knowledge files in YAML: each a list of entries. Strict: an unknown key, a key given twice
 * or a value of the wrong kind fails with file and line.
 */
public final class YamlFiles {

  private static final int LARGEST = 50 * 1024 * 1024;

  private YamlFiles() {}

  /** The entries of {@code file} in order. */
  public static <T> List<T> read(Path file, Class<T> entry) {
    return readLocated(file, entry).stream().map(Located::value).toList();
  }

  /** The entries of {@code file} in order, each with the line where it begins. */
  public static <T> List<Located<T>> readLocated(Path file, Class<T> entry) {
    String text = text(file);
    UnknownKeys unknownKeys = new UnknownKeys(file, text);
    ObjectReader reader = mapper(unknownKeys).readerFor(entry);
    List<Located<T>> entries = new ArrayList<>();
    try (JsonParser parser = reader.createParser(text)) {
      JsonToken first = parser.nextToken();
      if (first == null || first == JsonToken.VALUE_NULL) {
        return List.of();
      }
      if (first != JsonToken.START_ARRAY) {
        throw new KnowledgeException(
            file,
            parser.currentTokenLocation().getLineNr(),
            "the file is not a list of entries",
            "Begin each entry with \"- \" at the start of a line.");
      }
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        int line = parser.currentTokenLocation().getLineNr();
        if (parser.currentToken() != JsonToken.START_OBJECT) {
          throw new KnowledgeException(
              file,
              line,
              "an entry is not a group of keys and values",
              "Write it as \"- key: value\".");
        }
        unknownKeys.entryLine = line;
        entries.add(new Located<>(reader.readValue(parser), file, line));
      }
      return List.copyOf(entries);
    } catch (JsonProcessingException e) {
      if (e.getCause() instanceof KnowledgeException known) {
        throw known;
      }
      String message = e.getOriginalMessage();
      String what =
          message.startsWith("Duplicate field") ? message.replace("field", "key") : message;
      throw new KnowledgeException(
          file,
          line(e),
          what.lines().findFirst().orElse("cannot be read") + where(e),
          "Correct the entry.");
    } catch (IOException e) {
      throw new KnowledgeException(
          file, 0, "cannot be read (" + e.getMessage() + ")", "Check the file.");
    }
  }

  static String text(Path file) {
    try {
      String text = Files.readString(file);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new KnowledgeException(file, 0, "the file is not UTF-8", "Save it as UTF-8.");
    } catch (IOException e) {
      throw new KnowledgeException(
          file, 0, "cannot be read (" + e.getMessage() + ")", "Check the file.");
    }
  }

  private static int line(JsonProcessingException e) {
    JsonLocation location = e.getLocation();
    return location == null ? 0 : Math.max(0, location.getLineNr());
  }

  private static String where(JsonProcessingException e) {
    if (!(e instanceof JsonMappingException mapping) || mapping.getPath().isEmpty()) {
      return "";
    }
    StringBuilder keys = new StringBuilder();
    for (JsonMappingException.Reference step : mapping.getPath()) {
      if (step.getFieldName() != null) {
        keys.append(keys.length() > 0 ? "." : "").append(step.getFieldName());
      }
    }
    return keys.length() == 0 ? "" : " (at key \"" + keys + "\")";
  }

  private static JsonMapper mapper(UnknownKeys unknownKeys) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(LARGEST);
    return JsonMapper.builder(YAMLFactory.builder().loaderOptions(options).build())
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        .addHandler(unknownKeys)
        .build();
  }

  /** Names the line of an unknown key, which the exception of Jackson does not. */
  private static final class UnknownKeys extends DeserializationProblemHandler {
    private final Path file;
    private final String text;
    private int entryLine;

    UnknownKeys(Path file, String text) {
      this.file = file;
      this.text = text;
    }

    /**
     * The first line from {@code from} on that has the key; records are built too late to ask the
     * parser.
     */
    private static int line(String text, int from, String key) {
      Pattern written = Pattern.compile("(^|[\\s{,\"'])" + Pattern.quote(key) + "[\"']?\\s*:");
      List<String> lines = text.lines().skip(Math.max(0, from - 1)).toList();
      for (int i = 0; i < lines.size(); i++) {
        if (written.matcher(lines.get(i)).find()) {
          return from + i;
        }
      }
      return from;
    }

    @Override
    public boolean handleUnknownProperty(
        DeserializationContext context,
        JsonParser parser,
        JsonDeserializer<?> deserializer,
        Object beanOrClass,
        String key) {
      List<String> known = new ArrayList<>();
      if (deserializer != null && deserializer.getKnownPropertyNames() != null) {
        deserializer.getKnownPropertyNames().forEach(name -> known.add(String.valueOf(name)));
      }
      known.sort(null);
      throw new KnowledgeException(
          file,
          line(text, entryLine, key),
          "unknown key \"" + key + "\"",
          "Known keys here: " + String.join(", ", known) + ".");
    }
  }
}
