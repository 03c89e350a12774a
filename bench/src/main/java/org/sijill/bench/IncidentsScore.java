package org.sijill.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.sijill.derive.Known;
import org.sijill.derive.incidents.Incident;
import org.sijill.derive.incidents.IncidentJson;
import org.sijill.derive.incidents.Incidents;
import org.sijill.reader.Claim;
import org.sijill.reader.ClaimJson;
import org.sijill.reader.Hashes;
import org.sijill.reader.Knowledge;
import org.sijill.reader.names.NameBook;

/**
 * Scores incidents against what was judged by hand: pairs of claims that are about one event or
 * not, and a governorate in one month, clustered.
 *
 * <pre>IncidentsScore CLAIMS.jsonl JUDGED-DIR [--misses]</pre>
 */
public final class IncidentsScore {

  /** What the name of a file says that is measured only: its misses are not shown. */
  private static final String HELD_OUT = "held-out";

  private IncidentsScore() {}

  /** A judged claim: where its trigger stands. */
  private record Judged(String report, int begin, int end) {
    static Judged of(String[] cells, int at) {
      return new Judged(
          cells[at], Integer.parseInt(cells[at + 1]), Integer.parseInt(cells[at + 2]));
    }
  }

  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Map<String, List<Claim>> reports = new HashMap<>();
    List<Claim> claims = claims(Path.of(args[0]));
    claims.forEach(
        claim -> reports.computeIfAbsent(claim.report().id(), k -> new ArrayList<>()).add(claim));
    Known known = Known.of(claims);
    NameBook book = Knowledge.bundled().names();
    ThreadMXBean thread = ManagementFactory.getThreadMXBean();
    long start = thread.getCurrentThreadCpuTime();
    Incidents incidents = Incidents.of(known, book);
    double seconds = (thread.getCurrentThreadCpuTime() - start) / 1e9;
    long many = incidents.rows().stream().filter(r -> r.evidence().claims().size() > 1).count();
    out.printf(
        Locale.ROOT,
        "%d claims, %d incidents, %d of more than one claim, %d claims in none; %.1f s of one processor%n",
        claims.size(),
        incidents.rows().size(),
        many,
        claims.size() - incidents.ofClaim().size(),
        seconds);
    out.println("rows in five orders of arrival: " + bytes(claims, incidents, book));
    boolean misses = args.length > 2;
    Path judged = Path.of(args[1]);
    try (var files = Files.list(judged)) {
      // Beside the tables lie the claims of some of them, for the test.
      for (Path file : files.filter(f -> f.toString().endsWith(".tsv")).sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.startsWith("pairs")) {
          pairs(file, reports, incidents, misses && !name.contains(HELD_OUT), out);
        } else {
          clusters(file, reports, incidents, out);
        }
      }
    }
  }

  /** The hash of all rows where it is the same for five other orders, else what is wrong. */
  private static String bytes(List<Claim> claims, Incidents first, NameBook book)
      throws IOException {
    String hash = hash(first);
    List<Claim> shuffled = new ArrayList<>(claims);
    for (int seed = 1; seed <= 5; seed++) {
      Collections.shuffle(shuffled, new Random(seed));
      if (!hash(Incidents.of(Known.of(shuffled), book)).equals(hash)) {
        return "NOT the same";
      }
    }
    return "the same bytes, SHA-256 " + hash;
  }

  private static String hash(Incidents incidents) throws IOException {
    StringWriter rows = new StringWriter();
    try (JsonGenerator out = new JsonFactory().createGenerator(rows)) {
      for (Incident row : incidents.rows()) {
        IncidentJson.write(out, row);
      }
    }
    return Hashes.sha256(rows.toString());
  }

  private static List<Claim> claims(Path file) throws IOException {
    JsonMapper json = new JsonMapper();
    List<Claim> claims = new ArrayList<>();
    try (BufferedReader in = Files.newBufferedReader(file)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        claims.add(ClaimJson.read(json.readTree(line)));
      }
    }
    return claims;
  }

  private static List<String[]> rows(Path file) throws IOException {
    try (var lines = Files.lines(file)) {
      return lines.filter(l -> !l.startsWith("#")).map(l -> l.split("\t")).toList();
    }
  }

  /** The claim whose trigger shares most with the judged one, or null where it is not coded now. */
  private static Claim find(Map<String, List<Claim>> reports, Judged judged) {
    Claim best = null;
    int most = 0;
    for (Claim claim : reports.getOrDefault(judged.report(), List.of())) {
      int shared =
          Math.min(claim.trigger().end(), judged.end())
              - Math.max(claim.trigger().begin(), judged.begin());
      if (shared > most) {
        most = shared;
        best = claim;
      }
    }
    return best;
  }

  private static void pairs(
      Path file,
      Map<String, List<Claim>> reports,
      Incidents incidents,
      boolean misses,
      PrintStream out)
      throws IOException {
    int hit = 0;
    int missed = 0;
    int wrong = 0;
    int right = 0;
    for (String[] row : rows(file)) {
      Claim one = find(reports, Judged.of(row, 1));
      Claim other = find(reports, Judged.of(row, 4));
      String a = one == null ? null : incidents.redirect(one.id());
      boolean together = a != null && other != null && a.equals(incidents.redirect(other.id()));
      boolean joined = row[0].equals("joined");
      hit += joined && together ? 1 : 0;
      missed += joined && !together ? 1 : 0;
      wrong += !joined && together ? 1 : 0;
      right += !joined && !together ? 1 : 0;
      if (misses && joined != together) {
        out.println(
            String.join("\t", row)
                + "\t"
                + a
                + "\t"
                + (other == null ? null : incidents.redirect(other.id())));
      }
    }
    out.printf(
        Locale.ROOT,
        "%s: precision %.2f, recall %.2f (%d joined rightly, %d missed, %d joined wrongly, %d"
            + " kept apart)%n",
        file.getFileName(),
        hit / (double) Math.max(1, hit + wrong),
        hit / (double) Math.max(1, hit + missed),
        hit,
        missed,
        wrong,
        right);
  }

  /** B-cubed (Bagga and Baldwin 1998): each claim's own precision and recall, averaged. */
  private static void clusters(
      Path file, Map<String, List<Claim>> reports, Incidents incidents, PrintStream out)
      throws IOException {
    List<String> gold = new ArrayList<>();
    List<String> found = new ArrayList<>();
    for (String[] row : rows(file)) {
      Claim claim = find(reports, Judged.of(row, 1));
      String alone = "alone " + gold.size();
      String incident = claim == null ? null : incidents.redirect(claim.id());
      gold.add(row[0].equals("-") ? alone : row[0]);
      found.add(incident == null ? alone : incident);
    }
    double precision = 0;
    double recall = 0;
    for (int i = 0; i < gold.size(); i++) {
      int both = 0;
      int inFound = 0;
      int inGold = 0;
      for (int j = 0; j < gold.size(); j++) {
        boolean f = found.get(i).equals(found.get(j));
        boolean g = gold.get(i).equals(gold.get(j));
        inFound += f ? 1 : 0;
        inGold += g ? 1 : 0;
        both += f && g ? 1 : 0;
      }
      precision += both / (double) inFound;
      recall += both / (double) inGold;
    }
    precision /= gold.size();
    recall /= gold.size();
    out.printf(
        Locale.ROOT,
        "%s: %d claims, B-cubed precision %.2f, recall %.2f, F1 %.2f%n",
        file.getFileName(),
        gold.size(),
        precision,
        recall,
        2 * precision * recall / (precision + recall));
  }
}
