package org.sijill.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sijill.derive.Known;
import org.sijill.derive.Known.KnownClaim;
import org.sijill.derive.Party;
import org.sijill.reader.Claim;
import org.sijill.reader.Coder;
import org.sijill.reader.Span;
import org.sijill.register.export.People;
import org.sijill.register.export.People.Replaced;

/** Who is not to be named in lists, and the role in place of each name. Immutable. */
final class Roles {

  private final Map<String, String> byName;

  private Roles(Map<String, String> byName) {
    this.byName = Map.copyOf(byName);
  }

  /** The private persons of all claims, the speakers at risk, and whose names run on from these. */
  static Roles of(Known known, People people) {
    Map<String, String> roles = new HashMap<>();
    Map<String, String> seen = new HashMap<>();
    for (KnownClaim each : known.claims()) {
      Claim claim = each.claim();
      boolean any = false;
      for (Named named : named(claim)) {
        String role = role(seen, people, named);
        if (!role.isEmpty()) {
          roles.put(Party.of(named.party()).nameAr(), role);
          any = true;
        }
      }
      if (any) {
        runningOn(claim, people, roles);
      }
    }
    return new Roles(roles);
  }

  /** A party that no public entry of the book stands for, with its kind where it speaks. */
  private record Named(Claim.Party party, String kind) {}

  private static List<Named> named(Claim claim) {
    List<Named> named = new ArrayList<>();
    for (List<Claim.Party> role :
        List.of(claim.actor(), claim.recipient(), claim.mediator(), claim.guarantor())) {
      role.forEach(party -> named.add(new Named(party, null)));
    }
    claim.speakers().forEach(s -> named.add(new Named(s.party(), s.kind())));
    named.removeIf(each -> each.party().id() != null && !each.party().isPrivate());
    return named;
  }

  private static String role(Map<String, String> seen, People people, Named named) {
    String key = named.party().isPrivate() + " " + named.kind() + " " + named.party().span().text();
    return seen.computeIfAbsent(
        key,
        k -> {
          String by = people.role(named.party(), named.kind());
          return by == null ? "" : by;
        });
  }

  /** The end of a name is sometimes read as a party of its own. */
  private static void runningOn(Claim claim, People people, Map<String, String> roles) {
    List<Replaced> persons = people.persons(JsonTree.of(claim, new Coder("", "")));
    for (Named named : named(claim)) {
      Span span = named.party().span();
      for (Replaced person : persons) {
        if (person.begin() <= span.begin() && span.end() <= person.end()) {
          roles.putIfAbsent(Party.of(named.party()).nameAr(), person.by());
        }
      }
    }
  }

  /** The row with roles in place of names, wherever they stand; the tree given is changed. */
  ObjectNode hide(ObjectNode row) {
    if (!byName.isEmpty()) {
      hideIn(row);
    }
    return row;
  }

  private void hideIn(JsonNode node) {
    if (node instanceof ObjectNode object) {
      String role = role(JsonTree.text(object, "name_ar"));
      if (role != null && object.path("id").isNull()) {
        object.put("name_ar", role).putNull("name_en");
      }
      replace(object, "by");
      if (object.path("values") instanceof ArrayNode values) {
        for (int i = 0; i < values.size(); i++) {
          String by = role(values.get(i).asText());
          if (by != null) {
            values.set(i, by);
          }
        }
      }
    }
    node.forEach(this::hideIn);
  }

  private void replace(ObjectNode object, String field) {
    String role = role(JsonTree.text(object, field));
    if (role != null) {
      object.put(field, role);
    }
  }

  private String role(String name) {
    return name == null ? null : byName.get(name);
  }

  /** The name, or the role in its place. */
  String shown(String name) {
    String role = role(name);
    return role == null ? name : role;
  }

  /** The party, or its role in its place. */
  Party shown(Party party) {
    String role = party.id() == null ? role(party.nameAr()) : null;
    return role == null ? party : new Party(null, role, null);
  }
}
