package org.sijill.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.sijill.cli.imports.Imported;
import org.sijill.cli.imports.PlaceImport;
import org.sijill.cli.imports.Refused;
import org.sijill.reader.Knowledge;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes an overlay of places from a file. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Make an overlay of places from a file: a GeoNames country file (text or zip), a table of"
          + " units by OCHA (CSV or XLSX), or any CSV or XLSX file with --columns.",
      "A wrong row is named with its line; then nothing is kept, but with --keep-good what is"
          + " right. Places that the book has already are named too, and never merged."
    },
    footer = {"", "Exit status: 0 done, 1 something was refused, 2 wrong usage."})
final class PlacesImportCommand implements Callable<Integer> {

  private static final String HEADER =
      "id,name_ar,aliases,name_en,type,lat,lon,country,admin1,parent,pcode,importance,ambiguous,"
          + "source\n";

  @Mixin private Overlays overlays;

  @Parameters(paramLabel = "FILE", description = "The file.")
  private Path file;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "Name of the overlay. Default: the file's.")
  private String name;

  @Option(
      names = "--alternate-names",
      paramLabel = "FILE",
      description = "GeoNames' alternateNames file, for Arabic names.")
  private Path otherNames;

  @Option(
      names = "--columns",
      paramLabel = "FILE",
      description = "Lines KEY = COLUMN that tell which column holds name_ar, lat, lon ...")
  private Path columns;

  @Option(names = "--keep-good", description = "Keep the good rows where others are refused.")
  private boolean keepGood;

  @Override
  public Integer call() throws IOException {
    String overlay = name != null ? name : plain(file.getFileName().toString());
    return run(overlays, file, overlay, otherNames, columns, keepGood);
  }

  private static String plain(String fileName) {
    String stem = fileName.replaceFirst("\\.[A-Za-z]+$", "").toLowerCase(Locale.ROOT);
    return stem.replaceAll("[^a-z0-9_-]+", "-");
  }

  static int run(
      Overlays overlays, Path file, String name, Path otherNames, Path columns, boolean keepGood)
      throws IOException {
    Path folder = overlays.at(name);
    for (Path each : new Path[] {file, otherNames, columns}) {
      if (each != null && !Files.isRegularFile(each)) {
        throw new Main.Failure(each + ": no such file; check the name");
      }
    }
    PlaceImport.Result result;
    try {
      result = PlaceImport.read(file, otherNames, columns, Knowledge.bundled().names().places());
    } catch (Refused e) {
      throw new Main.Failure(file + ": " + e.getMessage());
    }
    boolean keep = !result.places().isEmpty() && (result.refused().isEmpty() || keepGood);
    if (keep) {
      write(folder, name, file.getFileName().toString(), result.places());
    }
    return ImportReport.tell(
        file,
        name,
        result.places().size(),
        keep,
        result.refused(),
        result.clashes(),
        result.leftOut());
  }

  /** Writes the place book of an overlay; a former one of that name is replaced as a whole. */
  private static void write(Path folder, String name, String source, List<Imported> places)
      throws IOException {
    Path book = folder.resolve("places").resolve("imported.csv");
    Files.createDirectories(book.getParent());
    StringBuilder csv = new StringBuilder(HEADER);
    for (Imported place : places) {
      List<String> cells = new ArrayList<>();
      cells.add(name + "-" + place.id());
      cells.add(place.nameAr());
      cells.add(String.join("|", place.aliases()));
      cells.add(place.nameEn());
      cells.add(place.type());
      cells.add(String.valueOf(place.lat()));
      cells.add(String.valueOf(place.lon()));
      cells.add(place.country());
      cells.add(place.admin1());
      cells.add(place.parent().isEmpty() ? "" : name + "-" + place.parent());
      cells.add(place.pcode());
      cells.add(String.valueOf(place.importance()));
      cells.add("");
      cells.add(source + ":" + place.line());
      csv.append(
              String.join(
                  ",", cells.stream().map(c -> '"' + c.replace("\"", "\"\"") + '"').toList()))
          .append('\n');
    }
    Path fresh = Files.createTempFile(book.getParent(), "imported", ".new");
    Files.writeString(fresh, csv);
    Files.move(fresh, book, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }
}
