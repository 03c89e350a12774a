package org.sijill.reader.names;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.sijill.reader.Packed;

/**
 * What the actor book tells of an entry and the reader does not need.
 *
 * @param affiliations bodies that it belongs or belonged to, as {@code id} or {@code
 *     id@from..until}
 * @param loaded names that judge, as {@code name=neutral@users}
 * @param renamed official renamings, as {@code name@date}
 * @param sources where the entry is from
 */
public record ActorDetail(
    List<String> affiliations, List<String> loaded, List<String> renamed, String sources) {

  void write(DataOutput out) throws IOException {
    Packed.writeStrings(out, affiliations);
    Packed.writeStrings(out, loaded);
    Packed.writeStrings(out, renamed);
    out.writeUTF(sources);
  }

  static ActorDetail read(DataInput in) throws IOException {
    return new ActorDetail(
        Packed.readStrings(in), Packed.readStrings(in), Packed.readStrings(in), in.readUTF());
  }
}
