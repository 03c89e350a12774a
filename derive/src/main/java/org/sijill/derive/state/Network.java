package org.sijill.derive.state;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.sijill.derive.Known;
import org.sijill.derive.Known.KnownClaim;
import org.sijill.derive.Party;
import org.sijill.reader.Claim;
import org.sijill.reader.Claim.Scope;
import org.sijill.reader.Claim.Status;

/**
 * Ties and acts between parties as of a day, as a graph.
 *
 * @param nodes parties by key
 * @param edges ties, and acts of one party on another counted
 */
public record Network(Map<String, Party> nodes, List<Edge> edges) {

  /**
   * What one party is or does to another.
   *
   * @param from key of the one
   * @param to key of the other
   * @param kind a bond, or {@code hostile-acts} or {@code friendly-acts}
   * @param stage stage of the bond, or null
   * @param since the day on which the bond came to that, or null
   * @param claims ids of the claims behind it, in their order
   */
  public record Edge(
      String from, String to, String kind, String stage, LocalDate since, List<String> claims) {

    public Edge {
      claims = List.copyOf(claims);
    }
  }

  /**
   * The graph of a day.
   *
   * @param known what is known
   * @param state what follows from it
   * @param asOf the day, or null for the last one told
   * @param shown how a claim's party is shown: itself, or its role where it may not be named
   */
  public static Network of(
      Known known, State state, LocalDate asOf, Function<Claim.Party, Party> shown) {
    Map<String, Party> nodes = new HashMap<>();
    Map<Told, List<String>> told = new HashMap<>();
    Map<String, Party> seen = new HashMap<>();
    for (KnownClaim each : known.claims()) {
      Claim claim = each.claim();
      for (List<Claim.Party> role : List.of(claim.actor(), claim.recipient())) {
        role.forEach(party -> seen.putIfAbsent(Party.of(party).key(), shown.apply(party)));
      }
      LocalDate day = Statement.day(claim);
      boolean by = asOf == null || day == null || !day.isAfter(asOf);
      String kind = kind(claim);
      if (kind == null || !by || Statement.isDenied(claim)) {
        continue;
      }
      for (Claim.Party actor : claim.actor()) {
        for (Claim.Party recipient : claim.recipient()) {
          String from = node(nodes, shown.apply(actor));
          String to = node(nodes, shown.apply(recipient));
          if (!from.equals(to)) {
            told.computeIfAbsent(new Told(from, to, kind, null, null), k -> new ArrayList<>())
                .add(claim.id());
          }
        }
      }
    }
    for (Tie tie : state.ties().asOf(asOf)) {
      String from = node(nodes, seen.getOrDefault(tie.actor().key(), tie.actor()));
      String to = node(nodes, seen.getOrDefault(tie.recipient().key(), tie.recipient()));
      Told tied = new Told(from, to, tie.kind().word(), tie.stage().word(), tie.since());
      told.computeIfAbsent(tied, k -> new ArrayList<>()).addAll(tie.evidence().claims());
    }
    List<Edge> edges = new ArrayList<>();
    new TreeMap<>(told)
        .forEach(
            (each, claims) ->
                edges.add(
                    new Edge(
                        each.from(), each.to(), each.kind(), each.stage(), each.since(), claims)));
    return new Network(new TreeMap<>(nodes), List.copyOf(edges));
  }

  /**
   * The edges behind which one of some claims stands, counted by these alone, and their ends.
   *
   * @param claim whether a claim is one of them, by its id
   */
  public Network only(Predicate<String> claim) {
    List<Edge> kept = new ArrayList<>();
    Map<String, Party> ends = new TreeMap<>();
    for (Edge edge : edges) {
      List<String> claims = new ArrayList<>(edge.claims().size());
      for (String each : edge.claims()) {
        if (claim.test(each)) {
          claims.add(each);
        }
      }
      if (!claims.isEmpty()) {
        kept.add(new Edge(edge.from(), edge.to(), edge.kind(), edge.stage(), edge.since(), claims));
        ends.put(edge.from(), nodes.get(edge.from()));
        ends.put(edge.to(), nodes.get(edge.to()));
      }
    }
    return new Network(ends, List.copyOf(kept));
  }

  /** What edges are told apart by, in their order. */
  private record Told(String from, String to, String kind, String stage, LocalDate since)
      implements Comparable<Told> {

    private static final Comparator<Told> ORDER =
        Comparator.comparing(Told::from)
            .thenComparing(Told::to)
            .thenComparing(Told::kind)
            .thenComparing(Told::stage, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Told::since, Comparator.nullsFirst(Comparator.naturalOrder()));

    @Override
    public int compareTo(Told other) {
      return ORDER.compare(this, other);
    }
  }

  private static String node(Map<String, Party> nodes, Party party) {
    nodes.putIfAbsent(party.key(), party);
    return party.key();
  }

  /** Whether a claim tells a hostile or a friendly act; null for neither. */
  private static String kind(Claim claim) {
    if (claim.status() != Status.ACTUAL || claim.scope() != Scope.INSTANCE) {
      return null;
    }
    return switch (claim.type()) {
      case ACCUSE, REJECT, THREATEN, PROTEST, SANCTION, COERCE, ASSAULT -> "hostile-acts";
      case AGREE, SUPPORT, CONCEDE, COOPERATE, AID -> "friendly-acts";
      default -> null;
    };
  }
}
