package org.sijill.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.sijill.reader.Claim;
import org.sijill.reader.Knowledge;
import org.sijill.reader.Reader;
import org.sijill.reader.Report;
import org.sijill.reader.ReportJson;
import org.sijill.reader.Span;

/**
 * Exchanges the parties of coded claims for others that agree in gender and number, and loaded
 * words for neutral ones, reads the reports again and tells how many claims are coded alike: type,
 * mode, status, roles, place, time and counts.
 *
 * <pre>EvenHanded CORPUS.jsonl [MOST]</pre>
 *
 * MOST is how many claims that differ are shown (default 40).
 */
public final class EvenHanded {

  private final Reader reader;
  private final Partners partners;
  private final Map<String, String> neutral;
  private final Map<String, Integer> differences = new TreeMap<>();
  private final List<String> shown = new ArrayList<>();
  private int asked;
  private int alike;
  private int added;

  private EvenHanded(Knowledge knowledge) throws IOException {
    this.reader = new Reader(knowledge);
    this.partners = new Partners(knowledge);
    this.neutral = neutral();
  }

  /** Runs the command. */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    int most = args.length > 1 ? Integer.parseInt(args[1]) : 40;
    EvenHanded evenHanded = new EvenHanded(Knowledge.bundled());
    try (BufferedReader lines = Files.newBufferedReader(Path.of(args[0]))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        evenHanded.report(ReportJson.read(line));
      }
    } catch (ReportJson.NotAReport wrong) {
      throw new IOException(wrong.getMessage(), wrong);
    }
    evenHanded.show(out, most);
  }

  private void show(PrintStream out, int most) {
    int step = Math.max(1, shown.size() / Math.max(1, most));
    for (int i = 0; i < shown.size(); i += step) {
      out.println(shown.get(i));
    }
    out.printf(
        Locale.ROOT,
        "%d claims in sentences with an exchange, %d coded alike (%.2f %%), %d claims more than"
            + " before%n",
        asked,
        alike,
        100.0 * alike / asked,
        added);
    differences.forEach((what, number) -> out.printf(Locale.ROOT, "%6d  %s%n", number, what));
  }

  /** Loaded words and neutral ones that agree with them. */
  private static Map<String, String> neutral() throws IOException {
    Map<String, String> neutral = new HashMap<>();
    try (InputStream in = EvenHanded.class.getResourceAsStream("neutral.tsv")) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        if (!line.startsWith("#")) {
          String[] cells = line.split("\t");
          neutral.put(cells[0], cells[1]);
        }
      }
    }
    return neutral;
  }

  private void report(Report report) {
    List<Exchange.Piece> pieces = new ArrayList<>();
    String text = report.text();
    Partners.InReport chosen = partners.inReport(text);
    List<Claim> claims =
        reader.read(
            report,
            (parts, field, phrases, events, own) -> {
              for (Claim claim : own) {
                for (List<Claim.Party> role : List.of(claim.actor(), claim.recipient())) {
                  for (Claim.Party party : role) {
                    if (party.id() != null) {
                      chosen.exchange(
                          parts,
                          at(text, party.span().begin()),
                          at(text, party.span().end()),
                          pieces);
                    }
                  }
                }
                for (Claim.Framing framing : claim.framing()) {
                  String word = neutral.get(framing.span().text());
                  if (word != null) {
                    pieces.add(
                        new Exchange.Piece(
                            at(text, framing.span().begin()),
                            at(text, framing.span().end()),
                            word));
                  }
                }
              }
            });
    Exchange exchange = new Exchange(text, pieces);
    Report other =
        new Report(
            report.id(),
            report.outlet(),
            report.published(),
            report.url(),
            report.title(),
            exchange.text());
    compare(text, exchange, claims, reader.read(other), report.id());
  }

  private void compare(
      String text, Exchange exchange, List<Claim> before, List<Claim> after, String id) {
    String changed = exchange.text();
    Map<String, Claim> byTrigger = new LinkedHashMap<>();
    for (Claim claim : after) {
      byTrigger.putIfAbsent(
          at(changed, claim.trigger().begin()) + " " + claim.type().relation(), claim);
    }
    for (Claim claim : before) {
      int begin = at(text, claim.sentence().begin());
      int end = at(text, claim.sentence().end());
      Claim other =
          byTrigger.remove(
              exchange.begin(at(text, claim.trigger().begin())) + " " + claim.type().relation());
      if (!exchange.within(begin, end)) {
        continue;
      }
      asked++;
      String difference =
          other == null ? "no claim" : difference(text, exchange, claim, changed, other);
      if (difference == null) {
        alike++;
        continue;
      }
      differences.merge(difference, 1, Integer::sum);
      shown.add(
          difference
              + "\t"
              + id
              + "\t"
              + claim.trigger().text()
              + "\t"
              + text.substring(begin, end).replace('\n', ' ')
              + "\t"
              + changed.substring(exchange.begin(begin), exchange.end(end)).replace('\n', ' '));
    }
    added += byTrigger.size();
  }

  /** The first slot that differs, or null. */
  private static String difference(
      String text, Exchange exchange, Claim a, String changed, Claim b) {
    Function<Span, String> before =
        s ->
            stem(changed, exchange.begin(at(text, s.begin())))
                + "-"
                + exchange.end(at(text, s.end()));
    Function<Span, String> after =
        s -> stem(changed, at(changed, s.begin())) + "-" + at(changed, s.end());
    if (a.type() != b.type()) {
      return "type";
    }
    if (!String.valueOf(a.mode()).equals(String.valueOf(b.mode()))) {
      return "mode";
    }
    if (a.status() != b.status()) {
      return "status";
    }
    if (!parties(a.actor(), before).equals(parties(b.actor(), after))) {
      return "actor";
    }
    if (!parties(a.recipient(), before).equals(parties(b.recipient(), after))) {
      return "recipient";
    }
    if (!places(a, before).equals(places(b, after))) {
      return "place";
    }
    if (!time(a).equals(time(b))) {
      return "time";
    }
    return counts(a, before).equals(counts(b, after)) ? null : "counts";
  }

  /** After لل a span begins with the second letter or behind it: both are the same. */
  private static int stem(String text, int begin) {
    boolean joined = begin > 0 && text.charAt(begin - 1) == 'ل' && text.charAt(begin) == 'ل';
    return joined ? begin + 1 : begin;
  }

  private static List<String> parties(List<Claim.Party> parties, Function<Span, String> at) {
    return parties.stream().map(party -> at.apply(party.span())).sorted().toList();
  }

  private static List<String> places(Claim claim, Function<Span, String> at) {
    return claim.place().stream().map(place -> at.apply(place.span())).sorted().toList();
  }

  private static String time(Claim claim) {
    return claim.time() == null ? "" : claim.time().from() + "/" + claim.time().to();
  }

  private static List<String> counts(Claim claim, Function<Span, String> at) {
    return claim.counts().stream().map(c -> c.what() + at.apply(c.span())).sorted().toList();
  }

  private static int at(String text, int codePoint) {
    return text.offsetByCodePoints(0, codePoint);
  }
}
