package org.sijill.desk;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.sijill.derive.Party;
import org.sijill.derive.state.Network;
import org.sijill.derive.state.Network.Edge;
import org.sijill.derive.state.Tie;
import org.sijill.reader.Claim;
import org.sijill.reader.names.Actor;

/** Ties and acts as of a day as a graph. */
final class NetworkApi {

  /** Claims that are named with an edge, at most; the weight counts all of them. */
  private static final int NAMED = 100;

  /** Edges that are answered, at most: ties first, then acts by their number. */
  private static final int MOST_EDGES = 2_000;

  private static final String HOSTILE_ACTS = "hostile-acts";
  private static final String FRIENDLY_ACTS = "friendly-acts";

  private final Tools tools;
  private final Selection.Selector selector;

  NetworkApi(Tools tools, Selection.Selector selector) {
    this.tools = tools;
    this.selector = selector;
  }

  /**
   * The network of a day.
   *
   * @param unknown the parties of which no book knows more than the claims tell
   * @param at for each edge the places of its claims in the snapshot
   */
  private record Shown(Network network, Map<String, Claim.Party> unknown, int[][] at) {

    /** The edges of which some selected claim tells, with those claims. */
    Network only(Selection selection) {
      List<Edge> kept = new ArrayList<>();
      Map<String, Party> ends = new TreeMap<>();
      for (int e = 0; e < at.length; e++) {
        Edge edge = network.edges().get(e);
        List<String> claims = new ArrayList<>();
        for (int k = 0; k < at[e].length; k++) {
          if (selection.takes(at[e][k])) {
            claims.add(edge.claims().get(k));
          }
        }
        if (!claims.isEmpty()) {
          kept.add(
              new Edge(edge.from(), edge.to(), edge.kind(), edge.stage(), edge.since(), claims));
          ends.put(edge.from(), network.nodes().get(edge.from()));
          ends.put(edge.to(), network.nodes().get(edge.to()));
        }
      }
      return new Network(ends, kept);
    }
  }

  Answer network(Query query) {
    Selection selection = selector.select(query);
    Snapshot snapshot = selection.snapshot();
    LocalDate asOf = query.day("as-of");
    boolean named = query.named();
    Shown shown =
        snapshot.kept(
            "network " + named + " " + asOf,
            () -> {
              Map<String, Claim.Party> unknown = new HashMap<>();
              Network all =
                  Network.of(
                      snapshot.known(), snapshot.state(), asOf, shown(snapshot, named, unknown));
              int[][] at = new int[all.edges().size()][];
              for (int e = 0; e < at.length; e++) {
                at[e] = all.edges().get(e).claims().stream().mapToInt(snapshot::at).toArray();
              }
              return new Shown(all, unknown, at);
            });
    Network network = selection.all() ? shown.network() : shown.only(selection);
    List<Edge> drawn = drawn(network.edges());
    Map<String, int[]> degrees = new HashMap<>();
    ArrayNode edges = JsonTree.array();
    for (Edge edge : drawn) {
      int side = isAct(edge) ? 0 : 1;
      degrees.computeIfAbsent(edge.from(), k -> new int[2])[side]++;
      degrees.computeIfAbsent(edge.to(), k -> new int[2])[side]++;
      edges.add(tree(edge));
    }
    ObjectNode answer = JsonTree.object();
    answer.put("as_of", asOf == null ? snapshot.days()[1] : asOf.toString());
    ArrayNode nodes = answer.putArray("nodes");
    network
        .nodes()
        .forEach(
            (key, party) -> {
              int[] degree = degrees.get(key);
              if (degree != null) {
                nodes.add(
                    tree(key, party, shown.unknown().get(key))
                        .put("acts", degree[0])
                        .put("ties", degree[1]));
              }
            });
    answer.set("edges", edges);
    answer.put("left_out", network.edges().size() - drawn.size());
    return Answer.of(answer);
  }

  /** A party as itself, or as its role; those that no book knows are remembered. */
  private static Function<Claim.Party, Party> shown(
      Snapshot snapshot, boolean named, Map<String, Claim.Party> unknown) {
    return claimed -> {
      Party party = Party.of(claimed);
      if (party.id() != null) {
        return party;
      }
      String role = named ? party.nameAr() : snapshot.roles().shown(party.nameAr());
      Party told = role.equals(party.nameAr()) ? party : new Party(null, role, null);
      unknown.putIfAbsent(told.key(), claimed);
      return told;
    };
  }

  /** The edges with most behind them, in their order: more than that nobody can tell apart. */
  private static List<Edge> drawn(List<Edge> edges) {
    if (edges.size() <= MOST_EDGES) {
      return edges;
    }
    return edges.stream()
        .sorted(
            Comparator.<Edge>comparingInt(edge -> isAct(edge) ? 1 : 0)
                .thenComparingInt(edge -> -edge.claims().size()))
        .limit(MOST_EDGES)
        .toList();
  }

  private static boolean isAct(Edge edge) {
    return edge.kind().equals(HOSTILE_ACTS) || edge.kind().equals(FRIENDLY_ACTS);
  }

  private static ObjectNode tree(Edge edge) {
    boolean act = isAct(edge);
    boolean hostile =
        edge.kind().equals(HOSTILE_ACTS) || edge.kind().equals(Tie.Bond.HOSTILE.word());
    ObjectNode tree = JsonTree.object();
    tree.put("source", edge.from()).put("target", edge.to()).put("kind", act ? "act" : "tie");
    if (act) {
      tree.put("type", hostile ? "hostile" : "friendly");
    } else {
      tree.put("tie", edge.kind()).put("stage", edge.stage());
    }
    tree.put("hostile", hostile).put("weight", edge.claims().size());
    tree.put("since", edge.since() == null ? null : edge.since().toString());
    ArrayNode claims = tree.putArray("claims");
    edge.claims().stream().limit(NAMED).forEach(claims::add);
    return tree;
  }

  private ObjectNode tree(String key, Party party, Claim.Party claimed) {
    Actor entry = tools.actors().entry(party.id());
    ObjectNode tree = JsonTree.object();
    tree.put("id", key).put("name_ar", party.nameAr()).put("name_en", party.nameEn());
    if (entry != null) {
      return tree.put("sector", orNull(entry.sector())).put("country", orNull(entry.country()));
    }
    return tree.put("sector", claimed == null ? null : claimed.sector())
        .put("country", claimed == null ? null : claimed.country());
  }

  private static String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
