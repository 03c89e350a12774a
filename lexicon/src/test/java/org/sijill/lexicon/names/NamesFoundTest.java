package org.sijill.lexicon.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sijill.reader.names.Actor;
import org.sijill.reader.names.Name;
import org.sijill.reader.names.NameBook;
import org.sijill.reader.names.NameContext;
import org.sijill.reader.names.NameFinder;
import org.sijill.reader.names.PlaceEntry;
import org.sijill.reader.text.AlignedText;
import org.sijill.reader.text.Normaliser;
import org.sijill.reader.text.Sentence;
import org.sijill.reader.words.Dictionary;
import org.sijill.reader.words.Word;
import org.sijill.reader.words.WordKnowledge;
import org.sijill.reader.words.WordReader;

/** Every name of the books is found where it stands alone after a word that leads to it. */
class NamesFoundTest {

  private static final Path KNOWLEDGE = Path.of("..", "knowledge", "src", "main", "knowledge");

  private static NameBook book;
  private static NameFinder finder;
  private static final WordReader WORDS = new WordReader(WordKnowledge.empty(), Dictionary.empty());

  @BeforeAll
  static void compile() throws IOException {
    book = NamesCompiler.compile(KNOWLEDGE);
    finder = new NameFinder(book, new NameBook.Index(book));
  }

  private static List<Name> names(String text) {
    AlignedText aligned = Normaliser.align(text);
    List<Word> words = WORDS.read(aligned, new Sentence(0, aligned.normal().length(), 0));
    return finder.find(words, new NameContext());
  }

  private static List<String> places(String text) {
    return names(text).stream().filter(n -> n.place() != null).map(n -> n.place().id()).toList();
  }

  @Test
  void anotherOfTheKindHasAPlaceOfItsOwn() {
    assertThat(places("حريق قرب مطار الضبعة العسكري وآخر قرب درعا"))
        .containsExactly("syr-dabaa-air-base", "syr-dara-city");
    assertThat(places("ندوة قرب مطار الضبعة في حمص، وأخرى قرب الرقة"))
        .containsExactly("syr-dabaa-air-base", "syr-homs-city", "syr-ar-raqqa-city");
  }

  @Test
  void aCityOnASideOfTheCapital() {
    assertThat(places("سوق في مدينة الموصل شمالي بغداد"))
        .containsExactly("irq-mosul", "irq-baghdad-city");
    assertThat(places("زراعة القطن في المناطق الشرقية في حلب والشمالية في الرقة"))
        .containsExactly("syr-aleppo-city", "syr-ar-raqqa-city");
    assertThat(places("حصاد في قرية القصير بمحافظة درعا"))
        .containsExactly("syr-al-qusayr-daraa", "syr-dara");
  }

  @Test
  void aPartOfAPlaceIsNamedWithIt() {
    assertThat(told("سوق عند الحدود الإدارية لمحافظة مأرب"))
        .containsExactly("الحدود الإدارية لمحافظة مأرب near yem-marib");
    assertThat(told("سوق قرب المدخل الشرقي لمدينة الرقة"))
        .containsExactly("قرب المدخل الشرقي لمدينة الرقة E syr-ar-raqqa-city");
    assertThat(told("سوق في الأطراف الجنوبية والغربية لمدينة صعدة"))
        .containsExactly("الأطراف الجنوبية والغربية لمدينة صعدة S yem-sadah");
    assertThat(told("الحدود الأردنية والمحاذية لمدينة الرقة"))
        .contains("الرقة null syr-ar-raqqa-city");
    assertThat(told("رسم الحدود لمدينة الرقة"))
        .containsExactly("الحدود لمدينة الرقة near syr-ar-raqqa-city");
  }

  private static List<String> told(String text) {
    return names(text).stream()
        .filter(n -> n.place() != null)
        .map(n -> text.substring(n.begin(), n.end()) + " " + n.relation() + " " + n.place().id())
        .toList();
  }

  @Test
  void aRegionNearATown() {
    assertThat(places("ثلوج في القلمون الشرقي قرب دمشق"))
        .containsExactly("syr-eastern-qalamoun", "syr-damascus-city");
  }

  @Test
  void everyNameOfAnActorResolves() {
    List<String> lost = new ArrayList<>();
    for (Actor actor : book.actors()) {
      Set<String> names = new LinkedHashSet<>(actor.aliases());
      names.add(actor.nameAr());
      for (String name : names) {
        if (actor.ambiguous().contains(name)) {
          continue;
        }
        boolean found =
            names("ثم " + name + " أمس").stream()
                .anyMatch(
                    n ->
                        n.actor() != null
                            && (n.actor().id().equals(actor.id())
                                || n.actor().senses().contains(actor)));
        if (!found) {
          lost.add(actor.id() + ": " + name);
        }
      }
    }
    assertThat(lost).isEmpty();
  }

  @Test
  void whatIsCalledAfterATownIsNotItsState() {
    assertThat(names("رفضت الرياض").get(0).actor().id()).isEqualTo("sau");
    assertThat(names("فشل مؤتمر الرياض").get(0).actor()).isNull();
    assertThat(names("انسحب من مؤتمر السعودية").get(0).actor().id()).isEqualTo("sau");
  }

  /**
   * A unit's bare name is that unit, or one of the same chain, or that unit is among the
   * runners-up.
   */
  @Test
  void everyUnitOfSyriaResolvesInItsChain() {
    Map<String, PlaceEntry> byId = new HashMap<>();
    book.places().forEach(p -> byId.put(p.id(), p));
    List<String> lost = new ArrayList<>();
    for (PlaceEntry unit : book.places()) {
      boolean isUnit =
          unit.id().startsWith("syr-d-")
              || unit.id().startsWith("syr-s-")
              || unit.type() == PlaceEntry.Type.ADMIN1;
      if (!unit.country().equals("SYR") || !isUnit) {
        continue;
      }
      String type =
          switch (unit.type()) {
            case ADMIN1 -> "محافظة ";
            case ADMIN2 -> "منطقة ";
            default -> "ناحية ";
          };
      boolean found =
          names("إلى " + type + unit.nameAr()).stream()
              .anyMatch(
                  n ->
                      n.place() != null
                          && (chain(byId, n.place(), unit) || n.candidates().contains(unit)));
      if (!found) {
        lost.add(unit.id() + ": " + unit.nameAr());
      }
    }
    assertThat(lost).isEmpty();
  }

  private static boolean chain(Map<String, PlaceEntry> byId, PlaceEntry found, PlaceEntry unit) {
    return within(byId, found, unit) || within(byId, unit, found);
  }

  private static boolean within(Map<String, PlaceEntry> byId, PlaceEntry inner, PlaceEntry outer) {
    for (PlaceEntry p = inner; p != null; p = byId.get(p.parent())) {
      if (p.id().equals(outer.id())) {
        return true;
      }
    }
    return false;
  }
}
