package org.sijill.desk;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sijill.derive.Known.KnownClaim;
import org.sijill.derive.NameSearch;
import org.sijill.derive.Party;
import org.sijill.derive.state.StateJson;
import org.sijill.reader.Claim;
import org.sijill.reader.names.Actor;
import org.sijill.reader.names.ActorDetail;
import org.sijill.reader.names.WhoIsWho;

/** Bodies and persons of the book that the claims name. */
final class ActorsApi {

  static final List<String> SORTS = List.of("did", "suffered", "said", "name_ar");

  /** Incidents and statements that the page of an actor lists. */
  private static final int LISTED = 50;

  private static final ActorDetail NO_DETAIL = new ActorDetail(List.of(), List.of(), List.of(), "");

  private final Tools tools;
  private final Selection.Selector selector;
  private final IncidentsApi incidents;
  private final Map<String, ActorDetail> details;

  ActorsApi(Tools tools, Selection.Selector selector, IncidentsApi incidents) {
    this.tools = tools;
    this.selector = selector;
    this.incidents = incidents;
    this.details = tools.knowledge().names().who().details().open();
  }

  /** How often an actor does, suffers and says something. */
  private record Row(Party party, Claim.Party claimed, int[] counts) {}

  Answer list(Query query) {
    Query.Order order = query.order("-did", SORTS);
    String words = query.text("q");
    Selection selection = selector.select(selector.snapshot(query), query.filter(), null);
    List<Row> rows = new ArrayList<>();
    Map<String, Row> counted =
        selection.all()
            ? selection.snapshot().kept("actors", () -> rows(selection))
            : rows(selection);
    for (Row row : counted.values()) {
      if (words == null || NameSearch.holds(words, names(row.party()))) {
        rows.add(row);
      }
    }
    List<Row> sorted =
        switch (order.field()) {
          case "suffered" -> Page.sorted(rows, order, row -> row.counts()[1]);
          case "said" -> Page.sorted(rows, order, row -> row.counts()[2]);
          case "name_ar" -> Page.sorted(rows, order, row -> row.party().nameAr());
          default -> Page.sorted(rows, order, row -> row.counts()[0]);
        };
    return Answer.of(Page.of(query, selection.snapshot().id(), sorted, ActorsApi::tree));
  }

  private String names(Party party) {
    Actor entry = tools.actors().entry(party.id());
    return NameSearch.folded(
        party.id(),
        party.nameAr(),
        String.valueOf(party.nameEn()),
        entry == null ? List.of() : entry.aliases());
  }

  private static Map<String, Row> rows(Selection selection) {
    Map<String, Row> rows = new HashMap<>();
    Snapshot snapshot = selection.snapshot();
    for (int i = 0; i < snapshot.keys().size(); i++) {
      if (selection.takes(i)) {
        Claim claim = snapshot.claim(i).claim();
        claim.actor().forEach(party -> count(rows, party, 0));
        claim.recipient().forEach(party -> count(rows, party, 1));
        claim.speakers().forEach(speaker -> count(rows, speaker.party(), 2));
      }
    }
    return new TreeMap<>(rows);
  }

  private static void count(Map<String, Row> rows, Claim.Party party, int what) {
    if (party.id() != null && !party.isPrivate()) {
      rows.computeIfAbsent(party.id(), k -> new Row(Party.of(party), party, new int[3]))
          .counts()[what]++;
    }
  }

  private static ObjectNode tree(Row row) {
    return JsonTree.object()
        .put("id", row.party().id())
        .put("name_ar", row.party().nameAr())
        .put("name_en", row.party().nameEn())
        .put("sector", row.claimed().sector())
        .put("country", row.claimed().country())
        .put("did", row.counts()[0])
        .put("suffered", row.counts()[1])
        .put("said", row.counts()[2]);
  }

  Answer one(Query query) {
    Selection selection = selector.select(query);
    Snapshot snapshot = selection.snapshot();
    String id = query.path("id");
    Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
    List.of("actor", "recipient", "speaker").forEach(role -> counts.put(role, new TreeMap<>()));
    Map<String, Use> uses = new HashMap<>();
    List<KnownClaim> said = new ArrayList<>();
    for (int i = 0; i < snapshot.keys().size(); i++) {
      if (!selection.takes(i) || !names(snapshot, i, id)) {
        continue;
      }
      KnownClaim known = snapshot.claim(i);
      Claim claim = known.claim();
      String type = claim.type().name();
      role(claim.actor(), id, claim, counts.get("actor"), type, uses);
      role(claim.recipient(), id, claim, counts.get("recipient"), type, uses);
      List<Claim.Party> speakers = claim.speakers().stream().map(Claim.Speaker::party).toList();
      if (role(speakers, id, claim, counts.get("speaker"), type, uses)) {
        said.add(known);
      }
    }
    Actor entry = tools.actors().entry(id);
    if (entry == null && uses.isEmpty()) {
      throw Refusal.missing(Refusal.Thing.ACTOR, id);
    }
    boolean named = query.named();
    ObjectNode answer = JsonTree.object();
    answer.set("entry", entry(id, entry, uses));
    answer.set("counts", JsonTree.MAPPER.valueToTree(counts));
    ArrayNode ties = answer.putArray("ties");
    snapshot.state().ties().asOf(query.day("as-of")).stream()
        .filter(tie -> id.equals(tie.actor().id()) || id.equals(tie.recipient().id()))
        .forEach(
            tie -> {
              ObjectNode tree = JsonTree.of(out -> StateJson.write(out, tie));
              ties.add(named ? tree : snapshot.roles().hide(tree));
            });
    ArrayNode told = answer.putArray("incidents");
    incidents(selection, id).forEach(info -> told.add(IncidentRows.row(snapshot, info, named)));
    said.sort(
        Comparator.<KnownClaim, String>comparing(
                k -> k.claim().report().published(),
                Comparator.nullsFirst(Comparator.naturalOrder()))
            .reversed()
            .thenComparing(KnownClaim::id));
    ArrayNode statements = answer.putArray("statements");
    said.stream()
        .limit(LISTED)
        .forEach(known -> statements.add(incidents.claim(snapshot, known, named)));
    return Answer.of(answer);
  }

  /** Whether an actor takes part in a claim or speaks in it. */
  private static boolean names(Snapshot snapshot, int claim, String id) {
    return snapshot.keys().get(claim).participants().contains(id)
        || snapshot.keys().get(claim).speakers().contains(id);
  }

  /** The latest incidents in which an actor does or suffers something. */
  private static List<IncidentInfo> incidents(Selection selection, String id) {
    List<IncidentInfo> found = new ArrayList<>();
    List<IncidentInfo> all = selection.incidents();
    for (int i = all.size() - 1; i >= 0 && found.size() < LISTED; i--) {
      IncidentInfo info = all.get(i);
      boolean takesPart =
          info.incident().actor().stream().anyMatch(party -> id.equals(party.id()))
              || info.incident().recipient().stream().anyMatch(party -> id.equals(party.id()));
      if (takesPart) {
        found.add(info);
      }
    }
    return found;
  }

  /** How often a name is used, and by which outlets. */
  private static final class Use {
    private int uses;
    private final TreeSet<String> outlets = new TreeSet<>();
  }

  private static boolean role(
      List<Claim.Party> role,
      String id,
      Claim claim,
      Map<String, Integer> counts,
      String type,
      Map<String, Use> uses) {
    boolean there = false;
    for (Claim.Party party : role) {
      if (id.equals(party.id())) {
        there = true;
        Use use = uses.computeIfAbsent(party.span().text(), k -> new Use());
        use.uses++;
        if (claim.report().outlet() != null) {
          use.outlets.add(claim.report().outlet());
        }
      }
    }
    if (there) {
      counts.merge(type, 1, Integer::sum);
    }
    return there;
  }

  private ObjectNode entry(String id, Actor entry, Map<String, Use> uses) {
    ObjectNode tree = JsonTree.object().put("id", id);
    ActorDetail detail = details.getOrDefault(id, NO_DETAIL);
    if (entry != null) {
      tree.put("name_ar", entry.nameAr()).put("name_en", filled(entry.nameEn()));
      tree.put("country", filled(entry.country())).put("sector", filled(entry.sector()));
      tree.put("type", filled(entry.type())).put("kind", filled(entry.kind()));
      tree.put("from", filled(entry.period().from())).put("until", filled(entry.period().until()));
      tree.set("parent", name(entry.parent()));
    } else {
      tree.put("name_ar", id).putNull("name_en").putNull("country").putNull("sector");
      tree.putNull("type").putNull("kind").putNull("parent");
    }
    ArrayNode leaders = tree.putArray("leaders");
    for (WhoIsWho.Role role : tools.knowledge().names().who().roles()) {
      if (role.body().equals(id) && role.role().equals("leader")) {
        ObjectNode leader = name(role.person());
        if (leader != null) {
          leaders.add(leader.put("title", filled(role.title())));
        }
      }
    }
    aliases(tree.putArray("aliases"), entry, detail, uses);
    ArrayNode sources = tree.putArray("sources");
    if (!detail.sources().isEmpty()) {
      sources.add(detail.sources());
    }
    return tree;
  }

  private ObjectNode name(String id) {
    Actor entry = tools.actors().entry(id);
    return entry == null
        ? null
        : JsonTree.object()
            .put("id", id)
            .put("name_ar", entry.nameAr())
            .put("name_en", filled(entry.nameEn()));
  }

  /** The names that reports use, then those of the book that none does. */
  private static void aliases(
      ArrayNode aliases, Actor entry, ActorDetail detail, Map<String, Use> uses) {
    Map<String, String> loaded = new LinkedHashMap<>();
    for (String each : detail.loaded()) {
      int equals = each.indexOf('=');
      int users = each.indexOf('@');
      String neutral = each.substring(equals + 1, users < 0 ? each.length() : users);
      loaded.put(each.substring(0, equals), neutral);
    }
    Map<String, Use> all = new LinkedHashMap<>();
    uses.entrySet().stream()
        .sorted(
            Comparator.<Map.Entry<String, Use>>comparingInt(e -> -e.getValue().uses)
                .thenComparing(Map.Entry::getKey))
        .forEach(e -> all.put(e.getKey(), e.getValue()));
    if (entry != null) {
      all.putIfAbsent(entry.nameAr(), new Use());
      entry.aliases().forEach(alias -> all.putIfAbsent(alias, new Use()));
    }
    loaded.keySet().forEach(alias -> all.putIfAbsent(alias, new Use()));
    all.forEach(
        (name, use) -> {
          ObjectNode tree = aliases.addObject().put("name", name).put("uses", use.uses);
          ArrayNode outlets = tree.putArray("outlets");
          use.outlets.forEach(outlets::add);
          tree.put("loaded", loaded.containsKey(name)).put("neutral", loaded.get(name));
        });
  }

  private static String filled(String text) {
    return text == null || text.isEmpty() ? null : text;
  }
}
