package org.sijill.derive.state;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
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
   * @param claims number of claims behind it
   */
  public record Edge(String from, String to, String kind, String stage, int claims) {}

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
    Map<String, Party> nodes = new TreeMap<>();
    Map<String, Integer> told = new TreeMap<>();
    Map<String, Party> seen = new TreeMap<>();
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
            told.merge(key(from, to, kind, ""), 1, Integer::sum);
          }
        }
      }
    }
    for (Tie tie : state.ties().asOf(asOf)) {
      String from = node(nodes, seen.getOrDefault(tie.actor().key(), tie.actor()));
      String to = node(nodes, seen.getOrDefault(tie.recipient().key(), tie.recipient()));
      int claims = tie.evidence().claims().size();
      String key = key(from, to, tie.kind().word(), tie.stage().word());
      told.merge(key, claims, Integer::sum);
    }
    List<Edge> edges = new ArrayList<>();
    told.forEach(
        (key, number) -> {
          String[] parts = key.split("\n", -1);
          String stage = parts[3].isEmpty() ? null : parts[3];
          edges.add(new Edge(parts[0], parts[1], parts[2], stage, number));
        });
    return new Network(nodes, List.copyOf(edges));
  }

  private static String key(String from, String to, String kind, String stage) {
    return String.join("\n", from, to, kind, stage);
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
