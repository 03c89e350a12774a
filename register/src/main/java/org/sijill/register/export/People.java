package org.sijill.register.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sijill.reader.Claim;
import org.sijill.reader.ClaimJson;
import org.sijill.register.export.NoteWords.Language;

/**
 * Roles in place of names: private persons and speakers at risk become their role and district in
 * every cell and every quotation of a row; protected sites are told at the precision of their
 * district. A pure function of the row.
 */
public final class People {

  private static final List<String> PARTIES =
      List.of("actor", "recipient", "mediator", "guarantor", "speakers");
  private static final List<String> PLACES = List.of("place", "within");

  /** P-codes of Syria: two letters, two digits of the governorate, two of the district. */
  private static final int DISTRICT_CODE = 6;

  /** Precisions that are finer than a district. */
  private static final Set<String> FINE =
      Set.of("site", "neighbourhood", "village", "town", "subdistrict");

  /** What stands in a quotation for a word that may be a name. */
  private static final String HIDDEN = "[…]";

  private final NoteWords words;
  private final List<String> sites;
  private final PossibleNames names;

  People(NoteWords words, PossibleNames names) {
    this.words = words;
    this.names = names;
    this.sites = words.protectedSites();
  }

  /**
   * Roles in the words of the notes.
   *
   * @param names tells what a quotation must not tell
   */
  public static People of(PossibleNames names) {
    return new People(NoteWords.bundled(), names);
  }

  /**
   * A stretch of the text and what stands in its place.
   *
   * @param begin first code point
   * @param end code point after the last
   * @param by the role, or […] for what may be a name
   */
  public record Replaced(int begin, int end, String by) {}

  /**
   * The role in place of a party's name, or null where nobody is named by its words. Coarser than
   * what an export hides, for eyes that have the report before them: «مدنيون» stays.
   *
   * @param party the party
   * @param kind kind of speaker, or null where it does not speak
   */
  public String role(Claim.Party party, String kind) {
    boolean atRisk = party.isPrivate() || kind != null && words.isRole(kind);
    boolean known = party.id() != null && !party.isPrivate();
    return atRisk && !known && names.mayName(party.span().text())
        ? words.role(kind == null ? "person" : kind, Language.AR)
        : null;
  }

  /** The stretches of a claim's sentence that name private persons, or may do so, in order. */
  public List<Replaced> persons(ObjectNode row) {
    List<Replaced> persons = new ArrayList<>();
    Claim claim = ClaimJson.read(row);
    for (List<Claim.Party> role :
        List.of(claim.actor(), claim.recipient(), claim.mediator(), claim.guarantor())) {
      role.forEach(party -> person(party, null, persons));
    }
    claim.speakers().forEach(speaker -> person(speaker.party(), speaker.kind(), persons));
    hidden(row).forEach(name -> join(persons, name));
    persons.sort(Comparator.comparingInt(Replaced::begin));
    return persons;
  }

  /** A possible name that goes on beyond a person's words is the person's. */
  private static void join(List<Replaced> persons, Replaced name) {
    for (int i = 0; i < persons.size(); i++) {
      Replaced person = persons.get(i);
      if (person.begin() < name.end() && name.begin() < person.end()) {
        int begin = Math.min(person.begin(), name.begin());
        int end = Math.max(person.end(), name.end());
        persons.set(i, new Replaced(begin, end, person.by()));
        return;
      }
    }
    persons.add(name);
  }

  private void person(Claim.Party party, String kind, List<Replaced> persons) {
    String role = role(party, kind);
    if (role != null) {
      persons.add(new Replaced(party.span().begin(), party.span().end(), role));
    }
  }

  /** The row with roles; the given row is not changed. */
  public ObjectNode asRoles(ObjectNode original) {
    ObjectNode row = original.deepCopy();
    String district = district(row);
    if (row.path("report") instanceof ObjectNode report) {
      // A headline is a quotation that no span of the claim covers.
      report.putNull("title");
    }
    List<Replaced> hidden = hidden(row);
    List<Replaced> replaced = new ArrayList<>();
    boolean protectedSite = holdsSite(row);
    for (String role : PARTIES) {
      row.path(role).forEach(party -> party((ObjectNode) party, district, hidden, replaced));
    }
    for (String role : PLACES) {
      row.path(role).forEach(place -> place((ObjectNode) place, protectedSite, replaced));
    }
    sentence(row, hidden, replaced);
    if (!replaced.isEmpty()) {
      replaced.sort(Comparator.comparingInt(Replaced::begin));
      quotations(row, replaced);
    }
    return row;
  }

  /** What may be a name in the sentence, be it of the claim's people or of others. */
  private List<Replaced> hidden(ObjectNode row) {
    JsonNode sentence = row.path("sentence");
    int begin = sentence.path("begin").asInt();
    Set<Integer> roles = new HashSet<>();
    for (String role : PARTIES) {
      for (JsonNode party : row.path(role)) {
        boolean unknown = role.equals("speakers") && !party.hasNonNull("id");
        if (unknown || party.path("private").asBoolean()) {
          roles.add(party.path("end").asInt() - begin);
        }
      }
    }
    List<Replaced> hidden = new ArrayList<>();
    for (PossibleNames.Stretch name : names.in(sentence.path("text").asText(), roles)) {
      hidden.add(new Replaced(begin + name.begin(), begin + name.end(), HIDDEN));
    }
    return hidden;
  }

  private static void sentence(ObjectNode row, List<Replaced> hidden, List<Replaced> replaced) {
    if (row.path("sentence") instanceof ObjectNode sentence) {
      List<Replaced> all = new ArrayList<>(replaced);
      all.addAll(hidden);
      all.sort(Comparator.comparingInt(Replaced::begin));
      int begin = sentence.path("begin").asInt();
      int end = sentence.path("end").asInt();
      sentence.put("text", quoted(sentence.path("text").asText(), begin, end, all));
    }
  }

  /** Whether one of its parties or places is a site whose exact place may endanger people. */
  private boolean holdsSite(ObjectNode row) {
    for (List<String> roles : List.of(PARTIES, PLACES)) {
      for (String role : roles) {
        for (JsonNode each : row.path(role)) {
          if (isSite(each.path("text").asText()) || isSite(each.path("name_ar").asText())) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private void party(
      ObjectNode party, String district, List<Replaced> hidden, List<Replaced> replaced) {
    String kind = party.path("kind").asText("");
    boolean atRisk = party.path("private").asBoolean() || words.isRole(kind);
    boolean named = party.hasNonNull("id") && !party.path("private").asBoolean();
    if (atRisk && !named) {
      String role = words.role(kind.isEmpty() ? "person" : kind, Language.AR);
      String by = district.isEmpty() ? role : role + " (" + district + ")";
      replaced.add(new Replaced(party.path("begin").asInt(), party.path("end").asInt(), by));
      party.put("text", by).putNull("id").putNull("name_ar").putNull("name_en");
    } else if (!party.hasNonNull("id") && isHidden(party, hidden)) {
      party.put("text", HIDDEN).putNull("name_ar").putNull("name_en");
    } else if (isSite(party.path("text").asText())) {
      String where = place(party.path("site"));
      String by = words.role("site", Language.AR) + (where.isEmpty() ? "" : " (" + where + ")");
      replaced.add(new Replaced(party.path("begin").asInt(), party.path("end").asInt(), by));
      party.put("text", by).putNull("id").putNull("name_ar").putNull("name_en");
      if (party.path("site") instanceof ObjectNode site) {
        coarse(site);
      }
    }
  }

  /** A protected site, and with it any place that tells where it stands. */
  private void place(ObjectNode place, boolean protectedSite, List<Replaced> replaced) {
    boolean site =
        place.path("precision").asText().equals("site")
            && (isSite(place.path("text").asText()) || isSite(place.path("name_ar").asText()));
    if (site) {
      String by = words.role("site", Language.AR) + " (" + place((JsonNode) place) + ")";
      replaced.add(new Replaced(place.path("begin").asInt(), place.path("end").asInt(), by));
      place.put("text", by);
      coarse(place);
    } else if (protectedSite && FINE.contains(place.path("precision").asText())) {
      String by = place((JsonNode) place);
      by = by.isEmpty() ? words.role("place", Language.AR) : by;
      replaced.add(new Replaced(place.path("begin").asInt(), place.path("end").asInt(), by));
      place.put("text", by);
      coarse(place);
    }
  }

  /** Whether all of a party's words may be a name. */
  private static boolean isHidden(JsonNode party, List<Replaced> hidden) {
    int begin = party.path("begin").asInt();
    int end = party.path("end").asInt();
    return hidden.stream().anyMatch(name -> name.begin() <= begin && end <= name.end());
  }

  private boolean isSite(String text) {
    return sites.stream().anyMatch(text::contains);
  }

  /** Without the point and the name: what is left is the district. */
  private static void coarse(ObjectNode place) {
    place.putNull("id").putNull("name_ar").putNull("name_en").putNull("lat").putNull("lon");
    String code = place.path("pcode").asText("");
    if (place.hasNonNull("pcode") && code.length() > DISTRICT_CODE) {
      place.put("pcode", code.substring(0, DISTRICT_CODE));
    }
    place.put("precision", "district");
    place.putArray("candidates");
  }

  private static String district(ObjectNode row) {
    for (String role : List.of("within", "place")) {
      for (JsonNode place : row.path(role)) {
        String where = place(place);
        if (!where.isEmpty()) {
          return where;
        }
      }
    }
    return "";
  }

  private static String place(JsonNode place) {
    return place.hasNonNull("admin1") ? place.path("admin1").asText() : "";
  }

  /** Quotations that hold a replaced stretch get the role there too. */
  private static void quotations(JsonNode node, List<Replaced> replaced) {
    if (node instanceof ObjectNode object && object.has("begin") && object.hasNonNull("text")) {
      int begin = object.path("begin").asInt();
      int end = object.path("end").asInt();
      String text = object.path("text").asText();
      boolean spells = text.codePointCount(0, text.length()) == end - begin;
      boolean itself = replaced.stream().anyMatch(r -> r.by().equals(text));
      if (spells && !itself) {
        object.put("text", quoted(text, begin, end, replaced));
      }
    }
    if (node instanceof ObjectNode || node instanceof ArrayNode) {
      node.forEach(child -> quotations(child, replaced));
    }
    if (node instanceof ObjectNode object && object.hasNonNull("judges")) {
      object.putNull("judges");
    }
  }

  private static String quoted(String text, int begin, int end, List<Replaced> replaced) {
    int[] points = text.codePoints().toArray();
    StringBuilder quoted = new StringBuilder();
    int at = begin;
    for (Replaced each : replaced) {
      if (each.end() <= at || each.begin() >= end) {
        continue;
      }
      int from = Math.max(at, each.begin());
      quoted.append(new String(points, at - begin, from - at)).append(each.by());
      at = Math.min(end, each.end());
    }
    return quoted.append(new String(points, at - begin, end - at)).toString();
  }
}
