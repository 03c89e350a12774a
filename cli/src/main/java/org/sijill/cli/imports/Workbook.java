package org.sijill.cli.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** The rows of the first sheet of an XLSX file, as a stream. */
final class Workbook {

  private static final long UNSUSPECTED = 64L << 20;
  private static final int RATIO = 100;

  /** Takes one row. */
  interface Taker {
    void row(int number, List<String> cells);
  }

  private Workbook() {}

  static void read(Path file, Taker taker) throws IOException, Refused {
    measure(file);
    try (InputStream in = Files.newInputStream(file);
        ReadableWorkbook book = new ReadableWorkbook(in);
        Stream<Row> rows = book.getFirstSheet().openStream()) {
      for (Iterator<Row> each = rows.iterator(); each.hasNext(); ) {
        Row row = each.next();
        List<String> cells = new ArrayList<>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
          cells.add(row.getCellText(i).strip());
        }
        taker.row(row.getRowNum(), cells);
      }
    } catch (RuntimeException e) {
      throw new Refused("is no XLSX file that can be read (" + e.getMessage() + ")");
    }
  }

  /** Unpacks the file once without keeping anything, to know that it is no bomb. */
  private static void measure(Path file) throws IOException, Refused {
    long most = Math.max(UNSUSPECTED, Files.size(file) * RATIO);
    byte[] buffer = new byte[1 << 16];
    long all = 0;
    try (ZipInputStream in =
        new ZipInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          all += read;
          if (all > most) {
            throw new Refused("unpacks to more than " + (most >> 20) + " MiB; it is not read");
          }
        }
      }
    }
  }
}
