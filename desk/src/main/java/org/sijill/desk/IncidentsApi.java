package org.sijill.desk;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.sijill.derive.Copies;
import org.sijill.derive.Known.KnownClaim;
import org.sijill.derive.incidents.CountRange;
import org.sijill.derive.incidents.Incident;
import org.sijill.reader.Claim;
import org.sijill.reader.Report;
import org.sijill.reader.Span;

/** Incidents: the list with its counts, and one as each outlet tells it. */
final class IncidentsApi {

  static final List<String> SORTS =
      List.of("from", "last", "sources", "type", "claims_count", "reports");

  private static final int MONTH = 7;

  private final Selection.Selector selector;
  private final ReportClaims claims;
  private final Framings framings;

  IncidentsApi(Selection.Selector selector, ReportClaims claims, Framings framings) {
    this.selector = selector;
    this.claims = claims;
    this.framings = framings;
  }

  Answer list(Query query) {
    Query.Order order = query.order("-from", SORTS);
    Selection selection = selector.select(query);
    Snapshot snapshot = selection.snapshot();
    LocalDate day = query.day("as-of");
    List<IncidentInfo> rows = new ArrayList<>();
    for (IncidentInfo info :
        snapshot.kept(List.of("incidents", order), () -> sorted(snapshot.told(), order))) {
      if (began(info, day) && selection.takes(info)) {
        rows.add(info);
      }
    }
    boolean named = query.named();
    ObjectNode page =
        Page.of(query, snapshot.id(), rows, info -> IncidentRows.row(snapshot, info, named));
    page.set(
        "facets",
        selection.all() && day == null
            ? snapshot.kept("facets", () -> facets(rows, rows))
            : facets(rows, ofAnyType(query)));
    return Answer.of(page);
  }

  /** What there is beside the types that are asked for, so that one may choose another. */
  private List<IncidentInfo> ofAnyType(Query query) {
    Snapshot snapshot = selector.snapshot(query);
    return asOf(selector.select(snapshot, query.filter().ofAnyType(), query.text("q")), query);
  }

  /** Those of the selection that began by the day that is asked about. */
  static List<IncidentInfo> asOf(Selection selection, Query query) {
    LocalDate day = query.day("as-of");
    return day == null
        ? selection.incidents()
        : selection.incidents().stream().filter(info -> began(info, day)).toList();
  }

  /** Whether an incident began on a day or before, or nobody knows when. */
  private static boolean began(IncidentInfo info, LocalDate day) {
    String from = info.incident().from();
    return day == null || from == null || from.compareTo(day.toString()) <= 0;
  }

  private static List<IncidentInfo> sorted(List<IncidentInfo> rows, Query.Order order) {
    return switch (order.field()) {
      case "last" -> Page.sorted(rows, order, i -> i.incident().evidence().last());
      case "sources" -> Page.sorted(rows, order, i -> i.incident().evidence().sources());
      case "type" -> Page.sorted(rows, order, i -> i.incident().type().name());
      case "claims_count" -> Page.sorted(rows, order, i -> i.claims().length);
      case "reports" -> Page.sorted(rows, order, IncidentInfo::reports);
      default ->
          order.falling() ? reversed(rows) : Page.sorted(rows, order, i -> i.incident().from());
    };
  }

  /** They come by their first day, the undated first. */
  private static List<IncidentInfo> reversed(List<IncidentInfo> rows) {
    List<IncidentInfo> reversed = new ArrayList<>(rows);
    Collections.reverse(reversed);
    return reversed;
  }

  private static ObjectNode facets(List<IncidentInfo> rows, List<IncidentInfo> ofAnyType) {
    Map<String, Integer> types = new HashMap<>();
    ofAnyType.forEach(info -> types.merge(info.incident().type().name(), 1, Integer::sum));
    Map<String, Integer> months = new HashMap<>();
    Map<String, Integer> outlets = new HashMap<>();
    for (IncidentInfo info : rows) {
      String from = info.incident().from();
      if (from != null && from.length() >= MONTH) {
        months.merge(from.substring(0, MONTH), 1, Integer::sum);
      }
      info.outlets().forEach(outlet -> outlets.merge(outlet, 1, Integer::sum));
    }
    ObjectNode facets = JsonTree.object();
    facets.set("types", facet("type", types));
    facets.set("months", facet("month", months));
    facets.set("outlets", facet("outlet", outlets));
    return facets;
  }

  private static ArrayNode facet(String name, Map<String, Integer> counts) {
    ArrayNode facet = JsonTree.array();
    new TreeMap<>(counts)
        .forEach((value, count) -> facet.addObject().put(name, value).put("count", count));
    return facet;
  }

  Answer one(Query query) {
    Snapshot snapshot = selector.snapshot(query);
    String asked = query.path("id");
    IncidentInfo found = snapshot.incident(asked);
    String present = found == null ? snapshot.incidents().redirect(asked) : asked;
    IncidentInfo info = found == null && present != null ? snapshot.incident(present) : found;
    if (info == null) {
      throw Refusal.missing(Refusal.Thing.INCIDENT, asked);
    }
    boolean named = query.named();
    ObjectNode answer = JsonTree.object();
    answer.set("incident", IncidentRows.row(snapshot, info, named));
    answer.put("redirected_from", found == null ? asked : null);
    answer.set("tellings", tellings(snapshot, info, named));
    answer.set("numbers", numbers(snapshot, info.incident(), named));
    return Answer.of(answer);
  }

  /** The claims of one text, copies folded. */
  private record Telling(Report report, List<KnownClaim> claims, List<Report> copies) {}

  private ArrayNode tellings(Snapshot snapshot, IncidentInfo info, boolean named) {
    ArrayNode answer = JsonTree.array();
    for (Telling telling : told(snapshot, info)) {
      ObjectNode tree = answer.addObject();
      tree.set("report", head(telling.report()));
      ArrayNode copies = tree.putArray("copies");
      telling
          .copies()
          .forEach(copy -> copies.addObject().put("id", copy.id()).put("outlet", copy.outlet()));
      ArrayNode told = tree.putArray("claims");
      Map<Integer, Span> sentences = new TreeMap<>();
      for (KnownClaim known : telling.claims()) {
        told.add(claim(snapshot, known, named));
        sentences.put(known.claim().sentence().begin(), known.claim().sentence());
      }
      ArrayNode framing = tree.putArray("framing");
      sentences.values().forEach(s -> framings.add(framing, s.text(), s.begin()));
    }
    return answer;
  }

  private static ObjectNode head(Report report) {
    return JsonTree.object()
        .put("id", report.id())
        .put("outlet", report.outlet())
        .put("published", report.published())
        .put("title", report.title());
  }

  private static List<Telling> told(Snapshot snapshot, IncidentInfo info) {
    Copies copies = snapshot.known().copies();
    Map<String, Map<String, List<KnownClaim>>> texts = new TreeMap<>();
    for (int at : info.claims()) {
      KnownClaim known = snapshot.claim(at);
      Report report = known.claim().report();
      texts
          .computeIfAbsent(copies.of(report.id(), report.outlet()).report(), k -> new TreeMap<>())
          .computeIfAbsent(report.id(), k -> new ArrayList<>())
          .add(known);
    }
    List<Telling> tellings = new ArrayList<>();
    texts.forEach(
        (original, reports) -> {
          List<KnownClaim> claims =
              reports.getOrDefault(original, reports.values().iterator().next());
          Report shown = claims.get(0).claim().report();
          List<KnownClaim> inOrder = new ArrayList<>(claims);
          inOrder.sort(Comparator.comparingInt(k -> k.claim().trigger().begin()));
          List<Report> others =
              reports.values().stream()
                  .map(each -> each.get(0).claim().report())
                  .filter(report -> !report.id().equals(shown.id()))
                  .toList();
          tellings.add(new Telling(shown, inOrder, others));
        });
    tellings.sort(
        Comparator.<Telling, String>comparing(
                t -> t.report().published(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(t -> t.report().id()));
    return tellings;
  }

  /** A claim in a list: its row, its sentence, what is done with it and whom it names. */
  ObjectNode claim(Snapshot snapshot, KnownClaim known, boolean named) {
    ObjectNode row = JsonTree.of(known.claim(), snapshot.coder(known));
    ObjectNode tree = JsonTree.object();
    tree.put("sentence", known.claim().sentence().text());
    tree.put("verdict", known.verdict().name().toLowerCase(Locale.ROOT));
    tree.put("incident", snapshot.incidentOf(known.id()));
    tree.put("stance", stance(known.claim()));
    tree.set("claim", row);
    tree.set("private", named ? JsonTree.array() : claims.persons(row));
    return tree;
  }

  /** Claims by their ids, in the order asked; those that are not known are left out. */
  Answer claims(Query query) {
    Snapshot snapshot = selector.snapshot(query);
    boolean named = query.named();
    ObjectNode answer = JsonTree.object();
    ArrayNode rows = answer.putArray("rows");
    for (String id : query.ids()) {
      int at = snapshot.at(id);
      if (at >= 0) {
        KnownClaim known = snapshot.claim(at);
        ReportInfo report = snapshot.report(known.claim().report().id());
        ObjectNode row = claim(snapshot, known, named);
        row.set("report", report.head().put("composed", report.composed()));
        rows.add(row);
      }
    }
    return Answer.of(answer);
  }

  /** What the first speaker, else the outlet, does with a claim. */
  private static String stance(Claim claim) {
    boolean negated = claim.status() == Claim.Status.NEGATED;
    Claim.Stance stance =
        claim.speakers().isEmpty() ? Claim.Stance.ASSERTS : claim.speakers().get(0).stance();
    return word(negated && stance != Claim.Stance.DOUBTS ? Claim.Stance.DENIES : stance);
  }

  private static String word(Claim.Stance stance) {
    return stance.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static ArrayNode numbers(Snapshot snapshot, Incident incident, boolean named) {
    Function<String, String> shown = by -> named ? by : snapshot.roles().shown(by);
    ArrayNode numbers = JsonTree.array();
    for (CountRange range : incident.counts()) {
      ObjectNode tree = numbers.addObject();
      tree.put("what", range.what()).put("min", range.min()).put("max", range.max());
      ArrayNode given = tree.putArray("given");
      for (CountRange.Given each : range.given()) {
        KnownClaim known = snapshot.claim(snapshot.at(each.claim()));
        given
            .addObject()
            .put("claim", each.claim())
            .put("by", shown.apply(each.by()))
            .put("outlet", known.claim().report().outlet())
            .put("category", each.category())
            .put("min", each.min())
            .put("max", each.max())
            .put("vague", each.vague());
      }
    }
    return numbers;
  }
}
