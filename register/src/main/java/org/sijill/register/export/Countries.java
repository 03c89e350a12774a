package org.sijill.register.export;

import com.ibm.icu.util.Region;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.Map;
import org.sijill.derive.Table;

/** Countries by the names and numbers of other schemes. Immutable. */
final class Countries {

  private record Entry(String number, String region) {}

  private final Map<String, Entry> byCode = new HashMap<>();

  Countries() {
    for (String[] cell : Table.rows(Countries.class, "countries.csv")) {
      byCode.put(cell[0], new Entry(cell[1], cell[2]));
    }
  }

  /** English name of a country, "" where the code is none. */
  static String name(String code) {
    Region region = region(code);
    return region == null
        ? ""
        : new ULocale("und", region.toString()).getDisplayCountry(ULocale.ENGLISH);
  }

  /** ISO 3166-1 number of a country, "" where the code is none. */
  static String iso(String code) {
    Region region = region(code);
    return region == null ? "" : String.valueOf(region.getNumericCode());
  }

  private static Region region(String code) {
    try {
      return code == null ? null : Region.getInstance(code);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** Number of a state after Gleditsch and Ward, "" where it is not known. */
  String number(String code) {
    return byCode.containsKey(code) ? byCode.get(code).number() : "";
  }

  /** UCDP's region, "" where it is not known. */
  String region(String code, String otherwise) {
    return byCode.containsKey(code) ? byCode.get(code).region() : otherwise;
  }
}
