package org.sijill.reader.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** Word lists of this package: one entry a line, {@code #} begins a remark. */
final class Resource {

  private Resource() {}

  /** The entries of the list in its order, normalised. */
  static Set<String> words(String name) {
    Set<String> words = new LinkedHashSet<>();
    try (InputStream in = Resource.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + name);
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int remark = line.indexOf('#');
        String entry = (remark < 0 ? line : line.substring(0, remark)).strip();
        if (!entry.isEmpty()) {
          words.add(Normaliser.letters(entry));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Collections.unmodifiableSet(words);
  }
}
