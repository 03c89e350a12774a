package org.sijill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sijill.derive.Actors;
import org.sijill.derive.ClaimFilter;
import org.sijill.derive.Geography;
import org.sijill.reader.Knowledge;

/** Names of the bundled books as people ask for them. */
class AskedNamesTest {

  private final Geography geography = new Geography(Knowledge.bundled().names());
  private final Actors bodies = new Actors(Knowledge.bundled().names());

  @Test
  void namesAreMeantAsPeopleSpellThem() {
    for (String[] asked :
        new String[][] {
          {"Idlib", "إدلب"},
          {"Raqqa", "الرقة"},
          {"Deir ez-Zor", "دير الزور"},
          {"Daraa", "درعا"},
          {"Hodeidah", "الحديدة"}
        }) {
      assertThat(geography.meant(asked[0]))
          .as(asked[0])
          .isNotEmpty()
          .containsAll(geography.meant(asked[1]));
    }
    assertThat(geography.meant("Xqzt")).isEmpty();
  }

  @Test
  void placesAreResolvedByTheirEnglishNamesToo() {
    assertThat(PlacesCommand.inArabic("Idlib", geography)).isEqualTo("إدلب");
    assertThat(PlacesCommand.inArabic("Hodeidah", geography)).isEqualTo("الحديدة");
    assertThat(PlacesCommand.inArabic("إدلب", geography)).isEqualTo("إدلب");
    assertThat(PlacesCommand.inArabic("Xqzt", geography)).isEqualTo("Xqzt");
  }

  @Test
  void bodiesOfOneNameAreToldWithTheirDays() {
    assertThat(ActorsCommand.candidates("الجيش السوري", bodies))
        .hasSizeGreaterThan(1)
        .anyMatch(body -> body.matches("syr-army \\S*/2024-12-\\d\\d"));
    assertThat(ActorsCommand.candidates("جيش لا وجود له", bodies)).isEmpty();
  }

  @Test
  void aNameThatTheBooksLackIsToldWithThoseThatAreNear() {
    ClaimFilter filter =
        new ClaimFilter(null, null, Set.of(), "قسسد", null, "إدلبب", null, null, null, false);
    assertThat(filter.unknown(geography, bodies).get("قسسد")).containsExactly("قسد");
    assertThat(filter.unknown(geography, bodies).get("إدلبب")).contains("إدلب");
    assertThat(ClaimFilter.ALL.unknown(geography, bodies)).isEmpty();
  }
}
