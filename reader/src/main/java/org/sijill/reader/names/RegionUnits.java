package org.sijill.reader.names;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.sijill.reader.Packed;

/**
 * A region that is no unit of administration, as the list of the units or places that it consists
 * of.
 *
 * @param region id of the region
 * @param units ids of what lies in it
 */
public record RegionUnits(String region, List<String> units) {

  void write(DataOutput out) throws IOException {
    out.writeUTF(region);
    Packed.writeStrings(out, units);
  }

  static RegionUnits read(DataInput in) throws IOException {
    return new RegionUnits(in.readUTF(), Packed.readStrings(in));
  }
}
