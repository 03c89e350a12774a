package org.sijill.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sijill.derive.Known;
import org.sijill.derive.Known.KnownClaim;
import org.sijill.derive.Party;
import org.sijill.reader.Claim;
import org.sijill.register.export.People;
import org.sijill.register.export.People.Replaced;

/** Who is not to be named in lists, and the role in place of each name. Immutable. */
final class Roles {

  private final Map<String, String> byName;

  private Roles(Map<String, String> byName) {
    this.byName = Map.copyOf(byName);
  }

  /** The private persons of all claims, and the speakers at risk. */
  static Roles of(Known known, People people) {
    Map<String, String> roles = new HashMap<>();
    Map<String, String> seen = new HashMap<>();
    for (KnownClaim each : known.claims()) {
      Claim claim = each.claim();
      for (List<Claim.Party> role :
          List.of(claim.actor(), claim.recipient(), claim.mediator(), claim.guarantor())) {
        role.forEach(party -> add(roles, seen, people, party, null));
      }
      claim
          .speakers()
          .forEach(speaker -> add(roles, seen, people, speaker.party(), speaker.kind()));
    }
    return new Roles(roles);
  }

  private static void add(
      Map<String, String> roles,
      Map<String, String> seen,
      People people,
      Claim.Party party,
      String kind) {
    if (party.id() != null && !party.isPrivate()) {
      return;
    }
    String key = party.isPrivate() + " " + kind + " " + party.span().text();
    String role =
        seen.computeIfAbsent(
            key,
            k -> {
              String by = people.role(party, kind);
              return by == null ? "" : by;
            });
    if (!role.isEmpty()) {
      roles.put(Party.of(party).nameAr(), role);
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

  /**
   * A row of a claim with roles in place of names in its cells, and stretches of its sentence
   * hidden; the tree given is changed.
   *
   * @param persons the stretches, as {@link People#persons} tells them
   */
  static ObjectNode hide(ObjectNode claim, List<Replaced> persons) {
    if (!persons.isEmpty()) {
      hideWords(claim, persons);
    }
    return claim;
  }

  private static void hideWords(JsonNode node, List<Replaced> persons) {
    if (node instanceof ObjectNode object && object.has("begin") && object.has("text")) {
      int begin = object.path("begin").asInt();
      int end = object.path("end").asInt();
      for (Replaced person : persons) {
        if (person.begin() <= begin && end <= person.end() && begin < end) {
          object.put("text", person.by());
          if (object.has("name_ar")) {
            object.putNull("name_ar").putNull("name_en");
          }
        } else if (begin <= person.begin() && person.end() <= end) {
          object.put("text", quoted(object.path("text").asText(), begin, end, persons));
          break;
        }
      }
    }
    node.forEach(child -> hideWords(child, persons));
  }

  /** A quotation in which each person's words have become the role. */
  static String quoted(String text, int begin, int end, List<Replaced> persons) {
    int[] points = text.codePoints().toArray();
    StringBuilder quoted = new StringBuilder();
    int at = begin;
    for (Replaced person : persons) {
      if (person.begin() < at || person.end() > end || end - begin != points.length) {
        continue;
      }
      quoted.append(new String(points, at - begin, person.begin() - at)).append(person.by());
      at = person.end();
    }
    return at == begin ? text : quoted.append(new String(points, at - begin, end - at)).toString();
  }
}
