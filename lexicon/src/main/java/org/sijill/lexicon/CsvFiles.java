package org.sijill.lexicon;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads books in CSV (RFC 4180, with a header line) into records. A column belongs to the component
 * of its name ({@code name_ar} to {@code nameAr}); the order of columns is free, but every
 * component that is not {@link OptionalColumn} has its column and every column its component. An
 * empty cell is null, or an empty list; in a cell for a list {@code |} separates the values.
 */
public final class CsvFiles {

  private CsvFiles() {}

  /** The rows of {@code file} in order. */
  public static <T extends Record> List<T> read(Path file, Class<T> row) {
    return readLocated(file, row).stream().map(Located::value).toList();
  }

  /** The rows of {@code file} in order, each with its line. */
  public static <T extends Record> List<Located<T>> readLocated(Path file, Class<T> row) {
    String text = YamlFiles.text(file);
    RecordComponent[] components = row.getRecordComponents();
    Constructor<T> constructor = constructor(row, components);
    List<Located<T>> rows = new ArrayList<>();
    int[] columns = null;
    String[] header = null;
    int line = 1;
    CsvMapper mapper =
        CsvMapper.builder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.TRIM_SPACES)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .build();
    try (MappingIterator<String[]> lines = mapper.readerFor(String[].class).readValues(text)) {
      while (lines.hasNextValue()) {
        line = lines.getCurrentLocation().getLineNr();
        String[] cells = lines.nextValue();
        if (header == null) {
          header = cells;
          columns = columns(file, row, components, header);
          continue;
        }
        if (cells.length != header.length) {
          throw new KnowledgeException(
              file,
              line,
              "the row has " + cells.length + " cells, the header " + header.length,
              "Put a cell that holds a comma in double quotes, and leave empty cells empty.");
        }
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
          values[i] =
              columns[i] < 0
                  ? value(file, line, "", "", components[i])
                  : value(file, line, header[columns[i]], cells[columns[i]], components[i]);
        }
        rows.add(new Located<>(make(file, line, constructor, values), file, line));
      }
    } catch (JsonProcessingException e) {
      int at = e.getLocation() == null ? line : e.getLocation().getLineNr();
      throw new KnowledgeException(
          file,
          at,
          e.getOriginalMessage().lines().findFirst().orElse("cannot be read"),
          "Check the quotes of the row.");
    } catch (IOException e) {
      throw new KnowledgeException(
          file, line, "cannot be read (" + e.getMessage() + ")", "Check the file.");
    }
    if (header == null) {
      throw new KnowledgeException(file, 0, "the file is empty", "Give it a header line.");
    }
    return List.copyOf(rows);
  }

  private static int[] columns(
      Path file, Class<?> row, RecordComponent[] components, String[] header) {
    Map<String, Integer> at = new LinkedHashMap<>();
    for (int i = 0; i < header.length; i++) {
      if (at.put(header[i].strip(), i) != null) {
        throw new KnowledgeException(
            file, 1, "column \"" + header[i] + "\" stands twice", "Remove one.");
      }
    }
    int[] columns = new int[components.length];
    List<String> wanted = new ArrayList<>();
    for (int i = 0; i < components.length; i++) {
      String name = column(components[i].getName());
      wanted.add(name);
      Integer column = at.remove(name);
      columns[i] = column == null ? -1 : column;
    }
    for (int i = 0; i < columns.length; i++) {
      if (columns[i] < 0 && !components[i].isAnnotationPresent(OptionalColumn.class)) {
        throw new KnowledgeException(
            file,
            1,
            "column \"" + wanted.get(i) + "\" is missing",
            "Columns: " + String.join(",", wanted) + ".");
      }
    }
    if (!at.isEmpty()) {
      throw new KnowledgeException(
          file,
          1,
          "unknown column \"" + at.keySet().iterator().next() + "\"",
          "Columns: " + String.join(",", wanted) + ".");
    }
    return columns;
  }

  /** {@code nameAr} is the column {@code name_ar}. */
  private static String column(String component) {
    StringBuilder name = new StringBuilder();
    for (char c : component.toCharArray()) {
      if (c >= 'A' && c <= 'Z') {
        name.append('_').append((char) (c - 'A' + 'a'));
      } else {
        name.append(c);
      }
    }
    return name.toString();
  }

  private static Object value(
      Path file, int line, String column, String cell, RecordComponent component) {
    Class<?> type = component.getType();
    String text = cell == null ? "" : cell.strip();
    try {
      if (type == List.class) {
        return text.isEmpty()
            ? List.of()
            : Arrays.stream(text.split("\\|"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
      }
      if (text.isEmpty() && !type.isPrimitive()) {
        return null;
      }
      if (type == String.class) {
        return text;
      }
      if (type == int.class || type == Integer.class) {
        return text.isEmpty() ? 0 : Integer.parseInt(text);
      }
      if (type == double.class || type == Double.class) {
        return text.isEmpty() ? 0.0 : Double.parseDouble(text);
      }
      if (type == boolean.class || type == Boolean.class) {
        return bool(text);
      }
      if (type.isEnum()) {
        String name = text.replace('-', '_').toUpperCase(Locale.ROOT);
        for (Object constant : type.getEnumConstants()) {
          if (((Enum<?>) constant).name().equals(name)) {
            return constant;
          }
        }
        throw new IllegalArgumentException();
      }
    } catch (IllegalArgumentException e) {
      throw new KnowledgeException(
          file, line, "\"" + text + "\" does not fit column \"" + column + "\"", fitting(type));
    }
    throw new IllegalStateException("no column type for " + component);
  }

  private static boolean bool(String text) {
    return switch (text) {
      case "", "false" -> false;
      case "true" -> true;
      default -> throw new IllegalArgumentException();
    };
  }

  private static String fitting(Class<?> type) {
    if (type.isEnum()) {
      return "One of "
          + String.join(
              ", ",
              Arrays.stream(type.getEnumConstants())
                  .map(c -> ((Enum<?>) c).name().toLowerCase(Locale.ROOT).replace('_', '-'))
                  .toList())
          + ".";
    }
    return type == boolean.class || type == Boolean.class
        ? "Write true, false or nothing."
        : "Write a number with ASCII digits.";
  }

  private static <T> Constructor<T> constructor(Class<T> row, RecordComponent[] components) {
    try {
      Constructor<T> constructor =
          row.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      constructor.setAccessible(true);
      return constructor;
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  private static <T> T make(Path file, int line, Constructor<T> constructor, Object[] values) {
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      throw new KnowledgeException(
          file,
          line,
          "the row is not valid (" + e.getCause().getMessage() + ")",
          "Correct the row.");
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
