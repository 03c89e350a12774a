package org.sijill.reader.names;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.sijill.reader.Packed;

/**
 * A state, for its adjectives of nationality.
 *
 * @param iso3 ISO 3166-1 alpha-3
 * @param nameAr Arabic name
 * @param demonyms adjectives of nationality in all their forms, normalised
 */
public record State(String iso3, String nameAr, List<String> demonyms) {

  void write(DataOutput out) throws IOException {
    out.writeUTF(iso3);
    out.writeUTF(nameAr);
    Packed.writeStrings(out, demonyms);
  }

  static State read(DataInput in) throws IOException {
    return new State(in.readUTF(), in.readUTF(), Packed.readStrings(in));
  }
}
