package org.sijill.cli;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import com.ibm.icu.lang.UProperty;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sijill.reader.Claim;
import org.sijill.reader.Coder;
import org.sijill.reader.Report;
import org.sijill.register.export.ClaimCsv;

/**
 * Columns for a terminal. Every line begins with Latin letters, and a mark of left-to-right
 * direction follows every cell, so that Arabic cells keep their columns where the terminal orders
 * the text, and where it does not. What goes elsewhere than to a terminal holds no such marks.
 */
final class Table implements Format {

  private static final String LEFT_TO_RIGHT = "\u200E";

  private record Column(String head, int width, Function<Claim, String> cell) {}

  private static final List<Column> COLUMNS =
      List.of(
          new Column("TYPE", 22, Table::type),
          new Column("STATUS", 12, c -> ClaimCsv.name(c.status())),
          new Column("TRIGGER", 14, c -> c.trigger().text()),
          new Column("ACTOR", 22, c -> words(c.actor(), p -> p.span().text())),
          new Column("RECIPIENT", 22, c -> words(c.recipient(), p -> p.span().text())),
          new Column("PLACE", 18, c -> words(c.place(), p -> p.span().text())),
          new Column("TIME", 21, Table::time),
          new Column("NUMBERS", 20, Table::numbers),
          new Column("SPEAKER", 24, c -> words(c.speakers(), s -> s.party().span().text())));

  @Override
  public void begin(Writer out) throws IOException {
    for (Column column : COLUMNS) {
      cell(out, column.head(), column.width());
    }
    out.append('\n');
  }

  @Override
  public void write(Writer out, Report report, List<Claim> claims, Coder coder) throws IOException {
    out.append("-- ").append(clean(report.id()));
    for (String part : new String[] {report.outlet(), report.published(), report.title()}) {
      if (part != null) {
        out.append(mark()).append(" | ").append(clean(part));
      }
    }
    out.append(mark()).append(" | ").append(String.valueOf(claims.size()));
    out.append(claims.size() == 1 ? " claim\n" : " claims\n");
    for (Claim claim : claims) {
      for (Column column : COLUMNS) {
        cell(out, clean(column.cell().apply(claim)), column.width());
      }
      out.append('\n');
    }
  }

  private static String mark() {
    return Terminal.isOutput() ? LEFT_TO_RIGHT : "";
  }

  private static String type(Claim claim) {
    return claim.mode() == null ? claim.type().name() : claim.type() + " " + claim.mode();
  }

  private static String time(Claim claim) {
    Claim.Time time = claim.time();
    if (time == null || time.from() == null) {
      return "";
    }
    return time.to() == null || time.to().equals(time.from())
        ? time.from()
        : time.from() + "/" + time.to();
  }

  private static String numbers(Claim claim) {
    return List.of("killed", "injured", "arrested", "displaced", "missing").stream()
        .filter(what -> !ClaimCsv.count(claim, what).isEmpty())
        .map(what -> what + " " + ClaimCsv.count(claim, what))
        .collect(Collectors.joining(", "));
  }

  private static <T> String words(List<T> values, Function<T, String> text) {
    return values.stream().map(text).collect(Collectors.joining("، "));
  }

  /** The head of a column. */
  static String upper(String name) {
    return name.toUpperCase(java.util.Locale.ROOT);
  }

  /** Without line ends and marks of direction, which would upset the columns. */
  static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              int type = UCharacter.getType(c);
              if (type == ECharacterCategory.CONTROL
                  || type == ECharacterCategory.LINE_SEPARATOR
                  || type == ECharacterCategory.PARAGRAPH_SEPARATOR) {
                clean.append(' ');
              } else if (type != ECharacterCategory.FORMAT) {
                clean.appendCodePoint(c);
              }
            });
    return clean.toString();
  }

  static void cell(Writer out, String text, int width) throws IOException {
    StringBuilder cell = new StringBuilder();
    int used = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int point = text.codePointAt(i);
      int w = width(point);
      int rest = i + Character.charCount(point) < text.length() ? 1 : 0;
      if (used + w + rest > width) {
        cell.append('…');
        used++;
        break;
      }
      cell.appendCodePoint(point);
      used += w;
    }
    out.append(cell).append(mark());
    for (int i = used; i < width + 1; i++) {
      out.append(' ');
    }
  }

  private static int width(int point) {
    int type = UCharacter.getType(point);
    if (type == ECharacterCategory.NON_SPACING_MARK || type == ECharacterCategory.ENCLOSING_MARK) {
      return 0;
    }
    int wide = UCharacter.getIntPropertyValue(point, UProperty.EAST_ASIAN_WIDTH);
    return wide == UCharacter.EastAsianWidth.WIDE || wide == UCharacter.EastAsianWidth.FULLWIDTH
        ? 2
        : 1;
  }
}
