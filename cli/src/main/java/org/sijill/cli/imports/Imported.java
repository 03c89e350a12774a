package org.sijill.cli.imports;

import java.util.List;

/**
 * A place read from a file of somebody else's.
 *
 * @param line its line in the file
 * @param id unique in the file
 * @param nameAr Arabic name
 * @param aliases other Arabic names
 * @param nameEn English name, or ""
 * @param type kind of place as the place book writes it
 * @param lat latitude in degrees
 * @param lon longitude in degrees
 * @param country ISO 3166-1 alpha-3, or ""
 * @param admin1 Arabic name of the first-level unit, or ""
 * @param parent id of the unit around it in the same file, or ""
 * @param pcode P-code, or ""
 * @param parentCode P-code of the unit around it, or ""
 * @param importance 0 to 100
 */
public record Imported(
    int line,
    String id,
    String nameAr,
    List<String> aliases,
    String nameEn,
    String type,
    double lat,
    double lon,
    String country,
    String admin1,
    String parent,
    String pcode,
    String parentCode,
    int importance) {

  Imported withImportance(int other) {
    return new Imported(
        line,
        id,
        nameAr,
        aliases,
        nameEn,
        type,
        lat,
        lon,
        country,
        admin1,
        parent,
        pcode,
        parentCode,
        other);
  }

  Imported within(String unit, String name) {
    return new Imported(
        line,
        id,
        nameAr,
        aliases,
        nameEn,
        type,
        lat,
        lon,
        country,
        name,
        unit,
        pcode,
        parentCode,
        importance);
  }
}
