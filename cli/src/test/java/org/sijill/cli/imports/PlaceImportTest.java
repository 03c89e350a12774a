package org.sijill.cli.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sijill.reader.Knowledge;
import org.sijill.reader.names.PlaceEntry;

class PlaceImportTest {

  private static List<PlaceEntry> book;

  @TempDir Path folder;

  @BeforeAll
  static void load() {
    book = Knowledge.bundled().names().places();
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private Path zip(String name, byte[] content) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("SY.txt"));
      zip.write(content);
      zip.closeEntry();
    }
    return file;
  }

  private static PlaceImport.Result read(Path file) throws IOException, Refused {
    return PlaceImport.read(file, null, null, book);
  }

  private static String geoNames(int id, String arabic, double lat, double lon, String code) {
    return id
        + "\tX\tX\t"
        + arabic
        + "\t"
        + lat
        + "\t"
        + lon
        + "\tP\t"
        + code
        + "\tSY\t\t07\t\t\t\t1200\t\t300\tAsia/Damascus\t2020-01-01\n";
  }

  @Test
  void geoNamesWithTheUnitAroundAPlace() throws Exception {
    String rows =
        geoNames(1, "Abc,قرية مؤلفة", 35.9, 36.7, "PPL")
            + geoNames(2, "محافظة مؤلفة", 35.8, 36.6, "ADM1")
            + geoNames(3, "Latin only", 35.8, 36.6, "PPL");
    PlaceImport.Result result = read(zip("SY.zip", rows.getBytes(StandardCharsets.UTF_8)));
    assertThat(result.refused()).isEmpty();
    assertThat(result.leftOut()).isEqualTo(1);
    assertThat(result.places())
        .extracting(Imported::nameAr)
        .containsExactly("قرية مؤلفة", "محافظة مؤلفة");
    assertThat(result.places().get(0).parent()).isEqualTo("2");
    assertThat(result.places().get(0).country()).isEqualTo("SYR");
  }

  @Test
  void namesOfAnotherListGoFirst() throws Exception {
    Path names =
        file("alternateNames.txt", "9\t1\tar\tاسم أول\t1\t\t\t\n8\t1\ten\tName\t1\t\t\t\n");
    PlaceImport.Result result =
        PlaceImport.read(
            file("SY.txt", geoNames(1, "اسم ثان", 35.9, 36.7, "PPL")), names, null, book);
    assertThat(result.places().get(0).nameAr()).isEqualTo("اسم أول");
    assertThat(result.places().get(0).aliases()).containsExactly("اسم ثان");
  }

  @Test
  void wrongRowsAreRefusedWithTheirLine() throws Exception {
    String rows =
        geoNames(1, "سليمة", 35.9, 36.7, "PPL")
            + geoNames(2, "مقلوبة", 36.7, 33.0, "PPL")
            + geoNames(3, "بعيدة", 95.0, 200.0, "PPL")
            + geoNames(4, "ا".repeat(10_000), 35.9, 36.7, "PPL")
            + "5\tshort\n"
            + geoNames(1, "مكررة", 35.9, 36.7, "PPL");
    byte[] broken = (rows + "6\tx").getBytes(StandardCharsets.UTF_8);
    broken[broken.length - 1] = (byte) 0xFF;
    Path file = folder.resolve("SY.txt");
    Files.write(file, broken);
    PlaceImport.Result result = read(file);
    assertThat(result.places()).hasSize(1);
    assertThat(result.refused()).extracting(Said::line).containsExactly(2, 3, 4, 5, 6, 7);
    assertThat(result.refused().get(0).what()).contains("exchanged");
    assertThat(result.refused().get(2).what()).contains("10000 letters");
  }

  @Test
  void tablesOfUnitsByTheirHeader() throws Exception {
    String header = "adm2_name,adm2_name1,adm2_pcode,adm1_name1,adm1_pcode,center_lat,center_lon\n";
    PlaceImport.Result result =
        read(
            file(
                "units.csv",
                header
                    + "\"One, two\",منطقة مؤلفة,SY0799,إدلب,SY07,35.9,36.7\n"
                    + "Orphan,منطقة بلا أصل,SY9901,إدلب,SY99,35.9,36.7\n"
                    + "Cousin,منطقة ابن عم,SY0801,إدلب,SY07,35.9,36.7\n"));
    assertThat(result.places()).extracting(Imported::pcode).containsExactly("SY0799");
    assertThat(result.places().get(0).type()).isEqualTo("admin2");
    assertThat(result.places().get(0).nameEn()).isEqualTo("One, two");
    assertThat(result.refused()).extracting(Said::line).containsExactly(3, 4);
  }

  @Test
  void anyTableByASavedMapping() throws Exception {
    Path columns = file("columns", "# mine\nname_ar = Ort\nlat = Y\nlon = X\ncountry = \"SYR\"\n");
    PlaceImport.Result result =
        PlaceImport.read(file("my.csv", "Ort,Y,X\nموضع مؤلف,35.9,36.7\n"), null, columns, book);
    assertThat(result.places()).extracting(Imported::country).containsExactly("SYR");
    assertThatThrownBy(() -> PlaceImport.read(file("my.csv", "A,B\n1,2\n"), null, columns, book))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("Ort");
    assertThatThrownBy(() -> read(file("other.csv", "A,B\n1,2\n")))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("--columns");
  }

  @Test
  void aPlaceOfTheBookIsReportedAndGoesAfterTheImportedOne() throws Exception {
    PlaceImport.Result result = read(file("SY.txt", geoNames(1, "إدلب", 35.93, 36.63, "PPLA")));
    assertThat(result.clashes()).extracting(Said::what).anyMatch(w -> w.contains("syr-idleb-city"));
    int bundled =
        book.stream()
            .filter(p -> p.id().equals("syr-idleb-city"))
            .findFirst()
            .orElseThrow()
            .importance();
    assertThat(result.places().get(0).importance()).isGreaterThan(bundled);
  }

  @Test
  void whatGrowsBeyondMeasureIsRefused() throws Exception {
    Path bomb = zip("bomb.zip", new byte[80 << 20]);
    assertThatThrownBy(() -> read(bomb)).isInstanceOf(Refused.class).hasMessageContaining("MiB");
    Path sheet = folder.resolve("bomb.xlsx");
    Files.copy(bomb, sheet);
    assertThatThrownBy(() -> read(sheet)).isInstanceOf(Refused.class).hasMessageContaining("MiB");
  }

  @Test
  void sheetsOfAWorkbook() throws Exception {
    Path file = folder.resolve("units.xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      put(
          zip,
          "[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
      put(
          zip,
          "_rels/.rels",
          "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
              + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
              + "relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
      put(
          zip,
          "xl/workbook.xml",
          "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r="
              + "\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
              + "<sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
      put(
          zip,
          "xl/_rels/workbook.xml.rels",
          "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
              + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/"
              + "2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
      put(
          zip,
          "xl/worksheets/sheet1.xml",
          "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
              + "<sheetData>"
              + row(1, "adm2_name1", "adm2_pcode", "adm1_pcode", "lat", "lon")
              + row(2, "منطقة مؤلفة", "SY0799", "SY07", "35.9", "36.7")
              + row(3, "منطقة أخرى", "SY0798", "SY07", "north", "36.7")
              + "</sheetData></worksheet>");
    }
    PlaceImport.Result result = read(file);
    assertThat(result.places()).extracting(Imported::pcode).containsExactly("SY0799");
    assertThat(result.refused()).extracting(Said::line).containsExactly(3);
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static String row(int number, String... cells) {
    StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
    for (int i = 0; i < cells.length; i++) {
      row.append("<c r=\"")
          .append((char) ('A' + i))
          .append(number)
          .append("\" t=\"inlineStr\"><is><t>")
          .append(cells[i])
          .append("</t></is></c>");
    }
    return row.append("</row>").toString();
  }
}
