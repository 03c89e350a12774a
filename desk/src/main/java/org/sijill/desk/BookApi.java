package org.sijill.desk;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sijill.derive.NameSearch;
import org.sijill.reader.names.Actor;
import org.sijill.reader.names.ActorDetail;
import org.sijill.reader.names.PlaceEntry;
import org.sijill.reader.text.Normaliser;

/** Looks for entries of the books, to correct a slot with. */
final class BookApi {

  /** Entries that are answered, at most. */
  private static final int MOST = 20;

  private record Named<T>(T entry, String nameAr, String folded) {}

  private final List<Named<Actor>> actors;
  private final List<Named<PlaceEntry>> places;

  BookApi(Tools tools) {
    Map<String, ActorDetail> details = tools.knowledge().names().who().details().open();
    this.actors =
        tools.knowledge().names().actors().stream()
            .filter(a -> !a.id().isEmpty())
            .map(
                a ->
                    new Named<>(
                        a,
                        a.nameAr(),
                        NameSearch.folded(a.id(), a.nameAr(), a.nameEn(), a.aliases())
                            + loaded(details.get(a.id()))))
            .toList();
    this.places =
        tools.knowledge().names().places().stream()
            .map(
                p ->
                    new Named<>(
                        p,
                        p.nameAr(),
                        NameSearch.folded(p.id(), p.nameAr(), p.nameEn(), p.aliases())))
            .toList();
  }

  private static String loaded(ActorDetail detail) {
    return detail == null ? "" : " " + Normaliser.letters(String.join(" ", detail.loaded()));
  }

  Answer actors(Query query) {
    ArrayNode found = JsonTree.array();
    for (Actor actor : find(actors, query.needed("q"), a -> 0)) {
      found.add(
          JsonTree.object()
              .put("id", actor.id())
              .put("name_ar", actor.nameAr())
              .put("name_en", filled(actor.nameEn()))
              .put("kind", filled(actor.kind()))
              .put("country", filled(actor.country()))
              .put("sector", filled(actor.sector())));
    }
    return Answer.of(found);
  }

  Answer places(Query query) {
    ArrayNode found = JsonTree.array();
    for (PlaceEntry place : find(places, query.needed("q"), PlaceEntry::importance)) {
      ObjectNode tree =
          JsonTree.object()
              .put("id", place.id())
              .put("name_ar", place.nameAr())
              .put("name_en", filled(place.nameEn()))
              .put("kind", place.precision())
              .put("country", filled(place.country()))
              .put("admin", filled(place.admin1()));
      boolean located = !Double.isNaN(place.lat());
      found.add(
          tree.put("lat", located ? place.lat() : null).put("lon", located ? place.lon() : null));
    }
    return Answer.of(found);
  }

  /** Entries that hold all words: those named so first, then the weightier, then shorter names. */
  private static <T> List<T> find(
      List<Named<T>> entries, String words, java.util.function.ToIntFunction<T> weight) {
    String asked = Normaliser.letters(words);
    return entries.stream()
        .filter(named -> NameSearch.holds(words, named.folded()))
        .sorted(
            Comparator.<Named<T>>comparingInt(n -> Objects.equals(fold(n), asked) ? 0 : 1)
                .thenComparingInt(n -> -weight.applyAsInt(n.entry()))
                .thenComparingInt(n -> n.nameAr().length())
                .thenComparing(Named::folded))
        .limit(MOST)
        .map(Named::entry)
        .toList();
  }

  private static String fold(Named<?> named) {
    return Normaliser.letters(named.nameAr());
  }

  private static String filled(String text) {
    return text.isEmpty() ? null : text;
  }
}
