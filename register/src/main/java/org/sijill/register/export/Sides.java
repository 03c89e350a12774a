package org.sijill.register.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sijill.derive.Actors;
import org.sijill.reader.Claim;
import org.sijill.reader.names.Actor;

/** Who stands on one side of an incident, as the schemes of the field name it. */
final class Sides {

  /** A party with ACLED's kind of actor. */
  record Side(String name, String kind, String country, boolean named) {

    boolean isArmed() {
      return kind.endsWith("forces") || kind.endsWith("group") || kind.endsWith("militia");
    }
  }

  private final Actors actors;

  Sides(Actors actors) {
    this.actors = actors;
  }

  /** The parties of a role, those most often named first; things that are no parties left out. */
  List<Side> of(List<Claim> claims, boolean recipients, String country) {
    Map<String, Side> sides = new TreeMap<>();
    Map<String, Integer> times = new TreeMap<>();
    for (Claim claim : claims) {
      for (Claim.Party party : recipients ? claim.recipient() : claim.actor()) {
        if (party.sector() == null && party.id() == null) {
          continue;
        }
        String key = party.id() != null ? party.id() : party.span().text();
        sides.putIfAbsent(key, side(party, country));
        times.merge(key, 1, Integer::sum);
      }
    }
    List<String> keys = new ArrayList<>(sides.keySet());
    keys.sort(
        (a, b) -> {
          int named = Boolean.compare(sides.get(b).named(), sides.get(a).named());
          return named != 0 ? named : times.get(b) - times.get(a);
        });
    return keys.stream().map(sides::get).toList();
  }

  private Side side(Claim.Party party, String country) {
    Actor entry = actors.entry(party.id());
    String name =
        party.nameEn() != null
            ? party.nameEn()
            : party.nameAr() != null ? party.nameAr() : party.span().text();
    return new Side(name, kind(party, entry, country), party.country(), party.id() != null);
  }

  private static String kind(Claim.Party party, Actor entry, String country) {
    String type = entry == null ? "" : entry.type();
    boolean foreign = party.country() != null && !party.country().equals(country);
    boolean state =
        type.equals("State forces")
            || type.equals("Government")
            || type.equals("State")
            || type.isEmpty() && isOfState(party.sector());
    if (state) {
      return foreign ? "External/Other forces" : "State forces";
    }
    if (type.equals("Rebel group") || type.endsWith("militia")) {
      return type;
    }
    return switch (String.valueOf(party.sector())) {
      case "REB" -> "Rebel group";
      case "UAF", "PRM" -> "Political militia";
      case "MIL", "IGO" -> "External/Other forces";
      default -> "Civilians";
    };
  }

  private static boolean isOfState(String sector) {
    return sector != null && List.of("MIL", "GOV", "COP", "SPY").contains(sector);
  }
}
