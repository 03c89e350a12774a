package org.sijill.lexicon.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sijill.lexicon.KnowledgeException;
import org.sijill.reader.names.Actor;
import org.sijill.reader.names.ActorDetail;
import org.sijill.reader.names.NameBook;
import org.sijill.reader.names.WhoIsWho;
import org.sijill.reader.text.Normaliser;

/** Checks on the actor book as it stands in the project, and on what is said of a wrong row. */
class ActorBookTest {

  private static final Path KNOWLEDGE = Path.of("..", "knowledge", "src", "main", "knowledge");
  private static final String HEADER =
      "id,name_ar,aliases,name_en,country,sector,type,kind,parent,from,until,loaded,source\n";

  private static NameBook book;
  private static Map<String, Actor> byId;
  private static Map<String, ActorDetail> details;

  @BeforeAll
  static void compile() throws IOException {
    book = NamesCompiler.compile(KNOWLEDGE);
    byId = new HashMap<>();
    book.actors().forEach(a -> byId.put(a.id(), a));
    details = book.who().details().open();
  }

  @Test
  void everyActorHasASource() {
    assertThat(details.keySet()).containsAll(byId.keySet());
    assertThat(details.values()).allSatisfy(d -> assertThat(d.sources()).isNotBlank());
  }

  /** M23 is a group of Congo's east, and the programme for Yemen is Saudi. */
  private static final Set<String> NAMED_AFTER_ANOTHER = Set.of("rwa-m23", "yem-sdrpy");

  @Test
  void aBodyIsOfTheStateThatItsIdBeginsWith() {
    Set<String> states = new HashSet<>();
    book.states().forEach(state -> states.add(state.iso3()));
    List<String> others = new ArrayList<>();
    for (Actor actor : book.actors()) {
      String first = actor.id().split("-")[0].toUpperCase(Locale.ROOT);
      if (!actor.isPerson()
          && states.contains(first)
          && !actor.country().isEmpty()
          && !actor.country().equals(first)
          && !NAMED_AFTER_ANOTHER.contains(actor.id())) {
        others.add(actor.id() + " " + actor.country());
      }
    }
    assertThat(others).isEmpty();
  }

  @Test
  void thousandBodiesAndMore() {
    assertThat(book.actors().stream().filter(a -> !a.isPerson())).hasSizeGreaterThan(1000);
  }

  @Test
  void thousandBodiesAndMoreHaveASourceThatWasRead() {
    assertThat(
            book.actors().stream()
                .filter(a -> !a.isPerson())
                .map(a -> details.get(a.id()).sources())
                .filter(
                    s ->
                        !s.startsWith("press usage")
                            && !s.startsWith("derived by rule")
                            && !s.startsWith("places/states.csv")
                            && !s.contains("(names its ")))
        .hasSizeGreaterThan(1000);
  }

  @Test
  void parentsAndAffiliationsAreInTheBook() {
    List<String> missing = new ArrayList<>();
    for (Actor actor : book.actors()) {
      if (!actor.parent().isEmpty() && !byId.containsKey(actor.parent())) {
        missing.add(actor.id() + " in " + actor.parent());
      }
      for (String affiliation : details.get(actor.id()).affiliations()) {
        String body = affiliation.split("@")[0];
        if (!byId.containsKey(body)) {
          missing.add(actor.id() + " with " + body);
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void noBodyIsItsOwnAncestor() {
    for (Actor actor : book.actors()) {
      Set<String> seen = new HashSet<>();
      for (Actor a = actor; a != null; a = byId.get(a.parent())) {
        assertThat(seen.add(a.id())).as(actor.id()).isTrue();
      }
    }
  }

  /** A name that belongs to two bodies needs a meaning for each of them. */
  @Test
  void everyNameBelongsToOneActorOrHasMeanings() {
    Map<String, Set<String>> meant = new HashMap<>();
    for (WhoIsWho.Meaning meaning : book.who().meanings()) {
      if (!meaning.noun()) {
        meant.computeIfAbsent(meaning.name(), n -> new HashSet<>()).add(meaning.body());
      }
    }
    Map<String, String> owners = new HashMap<>();
    List<String> clashes = new ArrayList<>();
    for (Actor actor : book.actors()) {
      Set<String> names = new LinkedHashSet<>();
      names.add(Normaliser.letters(actor.nameAr()));
      actor.aliases().forEach(a -> names.add(Normaliser.letters(a)));
      for (String name : names) {
        if (meant.containsKey(name)) {
          if (!meant.get(name).contains(actor.id())) {
            clashes.add(name + ": no meaning " + actor.id());
          }
          continue;
        }
        String other = owners.putIfAbsent(name, actor.id());
        if (other != null) {
          clashes.add(name + ": " + other + ", " + actor.id());
        }
      }
    }
    assertThat(clashes).isEmpty();
  }

  @Test
  void meaningsAndRolesAreOfBodiesInTheBook() {
    assertThat(book.who().meanings())
        .allSatisfy(m -> assertThat(byId).as(m.name()).containsKey(m.body()));
    assertThat(book.who().roles())
        .allSatisfy(
            r -> {
              assertThat(byId).as(r.person()).containsKey(r.body());
              assertThat(byId.get(r.body()).isPerson()).as(r.person()).isFalse();
            });
  }

  /** A side of which no outlet speaks is a slip of the pen. */
  @Test
  void sidesOfMeaningsAreSidesOfOutlets() {
    Set<String> sides = new HashSet<>();
    book.who().outlets().forEach(o -> sides.add(o.side()));
    assertThat(book.who().meanings())
        .allSatisfy(m -> assertThat(sides).as(m.name()).contains(m.side()));
  }

  @Test
  void noOutletsNameBelongsToTwo() {
    Map<String, String> owners = new HashMap<>();
    for (WhoIsWho.Outlet outlet : book.who().outlets()) {
      for (String alias : outlet.aliases()) {
        assertThat(owners.put(Normaliser.letters(alias), outlet.name())).as(alias).isNull();
      }
    }
  }

  @Test
  void loadedNamesAreNamesOfTheirActor() {
    for (Actor actor : book.actors()) {
      for (String loaded : details.get(actor.id()).loaded()) {
        String name = loaded.substring(0, loaded.indexOf('='));
        assertThat(actor.nameAr().equals(name) || actor.aliases().contains(name))
            .as(actor.id() + ": " + name)
            .isTrue();
      }
    }
  }

  @Test
  void officesAreOfBodiesInTheBook() {
    for (WhoIsWho.Office office : book.who().offices()) {
      if (office.office().equals("state")) {
        continue;
      }
      assertThat(byId.keySet().stream().filter(id -> id.endsWith("-" + office.office())))
          .as(office.noun())
          .hasSizeGreaterThan(20);
    }
  }

  @Test
  void saysFileLineAndRemedyOfAWrongRow(@TempDir Path folder) throws IOException {
    wrong(folder, "x,فصيل,,X,SYR,REB,Rebel group,armed-group,,2017-13x,,,page", "is no date");
    wrong(folder, "x,فصيل,,X,SYR,REB,Rebel group,armed-group,,2018,2017,,page", "before it begins");
    wrong(folder, "x,فصيل,,X,SYR,REB,Rebel group,armed-group,,,,اسم,page", "neutral counterpart");
    wrong(folder, "x,فصيل,,X,SYR,REB,Rebel group,armed-group,,,,,", "\"source\" is empty");
    wrong(folder, "x,,,X,SYR,REB,Rebel group,armed-group,,,,,page", "\"name_ar\" is empty");
  }

  private static void wrong(Path folder, String row, String message) throws IOException {
    Files.writeString(folder.resolve("bodies.csv"), HEADER + row + "\n");
    assertThatThrownBy(() -> ActorsCompiler.compile(folder))
        .isInstanceOf(KnowledgeException.class)
        .hasMessageContaining("bodies.csv")
        .hasMessageContaining("2")
        .hasMessageContaining(message);
  }
}
