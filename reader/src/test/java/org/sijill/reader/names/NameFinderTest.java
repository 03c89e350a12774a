package org.sijill.reader.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sijill.reader.text.Normaliser;
import org.sijill.reader.words.Analysis;
import org.sijill.reader.words.Pos;
import org.sijill.reader.words.Word;

class NameFinderTest {

  private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{M}\\p{N}_]+|[^\\s]");

  private static final NameBook BOOK =
      new NameBook(
          List.of(
              actor(
                  "syr-sdf",
                  "قوات سوريا الديمقراطية",
                  "SYR",
                  "REB",
                  List.of("قسد", "قوات قسد"),
                  List.of()),
              actor("isis", "تنظيم الدولة الإسلامية", "IMG", "REB", List.of("داعش"), List.of()),
              actor("mok", "غرفة عمليات الموك", "SYR", "REB", List.of("الموك"), List.of()),
              actor("syr-army", "الجيش السوري", "SYR", "MIL", List.of(), List.of()),
              actor("fatah", "حركة التحرير الوطني", "PSE", "PTY", List.of("فتح"), List.of("فتح")),
              state("syr", "سوريا", "SYR", List.of("دمشق")),
              state("lbn", "لبنان", "LBN", List.of())),
          new WhoIsWho(
              List.of(),
              List.of(),
              List.of(),
              List.of(
                  new WhoIsWho.Head("تنظيم", List.of("REB")),
                  new WhoIsWho.Head("حركه", List.of("PTY")),
                  new WhoIsWho.Head("غرفه", List.of("REB"))),
              List.of(),
              ActorDetails.of(Map.of())),
          List.of(
              place("syr", "سوريا", PlaceEntry.Type.COUNTRY, "SYR", "", "", 99, false),
              place("lbn", "لبنان", PlaceEntry.Type.COUNTRY, "LBN", "", "", 90, false),
              place("aleppo", "حلب", PlaceEntry.Type.ADMIN1, "SYR", "حلب", "syr", 80, false),
              place("aleppo-city", "حلب", PlaceEntry.Type.CITY, "SYR", "حلب", "aleppo", 95, false),
              place("damascus", "دمشق", PlaceEntry.Type.CITY, "SYR", "دمشق", "syr", 98, false),
              place("beirut", "بيروت", PlaceEntry.Type.CITY, "LBN", "بيروت", "lbn", 80, false),
              place("banyas", "بانياس", PlaceEntry.Type.TOWN, "SYR", "طرطوس", "syr", 60, false),
              place("bab", "الباب", PlaceEntry.Type.TOWN, "SYR", "حلب", "aleppo", 60, true),
              place("manbij", "منبج", PlaceEntry.Type.TOWN, "SYR", "حلب", "aleppo", 60, false),
              place(
                  "qadam",
                  "القدم",
                  PlaceEntry.Type.NEIGHBOURHOOD,
                  "SYR",
                  "دمشق",
                  "damascus",
                  40,
                  true),
              place(
                  "tripoli-lb", "طرابلس", PlaceEntry.Type.CITY, "LBN", "الشمال", "lbn", 70, false),
              place("tripoli-ly", "طرابلس", PlaceEntry.Type.CITY, "LBY", "طرابلس", "", 75, false)),
          List.of(
              new State("SYR", "سوريا", List.of("سوري", "سوريه")),
              new State("LBN", "لبنان", List.of("لبناني", "لبنانيه"))),
          List.of(),
          List.of(
              new NameBook.TypeWord("مدينه", PlaceEntry.Type.CITY),
              new NameBook.TypeWord("مدينتي", PlaceEntry.Type.CITY),
              new NameBook.TypeWord("محافظه", PlaceEntry.Type.ADMIN1),
              new NameBook.TypeWord("ريف", PlaceEntry.Type.ADMIN1),
              new NameBook.TypeWord("حي", PlaceEntry.Type.NEIGHBOURHOOD)),
          List.of(
              new PlaceWord("شمال", PlaceWord.Kind.DIRECTION, "N"),
              new PlaceWord("شرق", PlaceWord.Kind.DIRECTION, "E"),
              new PlaceWord("شرقي", PlaceWord.Kind.DIRECTION, "E"),
              new PlaceWord("شمالي", PlaceWord.Kind.DIRECTION, "N"),
              new PlaceWord("جنوبي", PlaceWord.Kind.DIRECTION, "S"),
              new PlaceWord("غربي", PlaceWord.Kind.DIRECTION, "W"),
              new PlaceWord("كم", PlaceWord.Kind.UNIT, "1"),
              new PlaceWord("قرب", PlaceWord.Kind.AROUND, "near"),
              new PlaceWord("محيط", PlaceWord.Kind.AROUND, "near"),
              new PlaceWord("ريف", PlaceWord.Kind.COUNTRYSIDE, ""),
              new PlaceWord("في", PlaceWord.Kind.LEAD, ""),
              new PlaceWord("الي", PlaceWord.Kind.LEAD, ""),
              new PlaceWord("الاراضي", PlaceWord.Kind.TERRITORY, ""),
              new PlaceWord("كيلومترا", PlaceWord.Kind.UNIT, "1"),
              new PlaceWord("بعد", PlaceWord.Kind.AWAY, "")),
          List.of());

  private static final NameFinder FINDER = new NameFinder(BOOK, new NameBook.Index(BOOK));

  private static Actor actor(
      String id,
      String name,
      String country,
      String sector,
      List<String> aliases,
      List<String> ambiguous) {
    return new Actor(
        id,
        name,
        aliases,
        id,
        country,
        sector,
        "Rebel group",
        "armed-group",
        "",
        ambiguous,
        Period.UNKNOWN,
        List.of());
  }

  private static Actor state(String id, String name, String country, List<String> aliases) {
    return new Actor(
        id,
        name,
        aliases,
        id,
        country,
        "GOV",
        "State",
        "official",
        "",
        List.of(),
        Period.UNKNOWN,
        List.of());
  }

  private static PlaceEntry place(
      String id,
      String name,
      PlaceEntry.Type type,
      String country,
      String admin1,
      String parent,
      int importance,
      boolean ambiguous) {
    return new PlaceEntry(
        id,
        name,
        List.of(),
        id,
        type,
        35,
        37,
        country,
        admin1,
        parent,
        "",
        importance,
        ambiguous,
        "composed");
  }

  /** Words with next to no analysis: what the finder makes of them it makes from their letters. */
  private static List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    Matcher token = TOKEN.matcher(text);
    while (token.find()) {
      String form = Normaliser.letters(token.group());
      Pos pos =
          Character.isLetter(form.charAt(0))
              ? Pos.NOUN
              : form.charAt(0) >= '0' && form.charAt(0) <= '9' ? Pos.NUM : Pos.PUNCT;
      int clitics = form.equals("بريف") || form.equals("ومدينه") ? 1 : 0;
      Analysis analysis =
          new Analysis(
              (char) 0,
              (char) 0,
              (char) 0,
              form.startsWith("ال"),
              clitics,
              form.length(),
              "",
              form,
              pos,
              Analysis.Form.PLAIN,
              Analysis.Aspect.NONE,
              Analysis.Voice.UNKNOWN,
              Analysis.Gender.UNKNOWN,
              Analysis.Number.UNKNOWN,
              0,
              false);
      words.add(
          new Word(
              token.start(), token.end(), token.start() + clitics, token.end(), form, analysis));
    }
    return words;
  }

  private static List<Name> names(String text) {
    return FINDER.find(words(text), new NameContext());
  }

  private static List<String> found(String text) {
    return names(text).stream()
        .map(
            n ->
                text.substring(n.begin(), n.end())
                    + "="
                    + (n.place() != null ? n.place().id() : n.actor().id()))
        .toList();
  }

  @Test
  void proclitics() {
    assertThat(found("هدوء في دمشق وحلب ومنبج"))
        .containsExactly("دمشق=damascus", "حلب=aleppo-city", "منبج=manbij");
    assertThat(found("دعم لسوريا ولبنان وللجيش السوري"))
        .containsExactly("سوريا=syr", "لبنان=lbn", "جيش السوري=syr-army");
    assertThat(found("بحلب وبدمشق")).containsExactly("حلب=aleppo-city", "دمشق=damascus");
    assertThat(found("بانياس ثم بيروت")).containsExactly("بانياس=banyas", "بيروت=beirut");
    assertThat(found("للبنان")).containsExactly("لبنان=lbn");
  }

  @Test
  void spellings() {
    assertThat(found("قوات سورية الديموقراطية")).isEmpty();
    assertThat(found("قوّات سوريا الديمقراطيه")).containsExactly("قوّات سوريا الديمقراطيه=syr-sdf");
    assertThat(found("تنظيم الدوله الاسلاميه")).containsExactly("تنظيم الدوله الاسلاميه=isis");
  }

  @Test
  void quotesAndHeads() {
    assertThat(found("انسحبت قوات «قسد» أمس")).containsExactly("قوات «قسد»=syr-sdf");
    assertThat(found("تنظيم \"الدولة الإسلامية\" والجيش السوري"))
        .containsExactly("تنظيم \"الدولة الإسلامية\"=isis", "الجيش السوري=syr-army");
    assertThat(found("أعلن تنظيم داعش")).containsExactly("تنظيم داعش=isis");
    assertThat(found("غرفة «الموك» قررت")).containsExactly("غرفة «الموك»=mok");
  }

  @Test
  void ordinaryWordsAreNoNames() {
    assertThat(found("فتح الباب أمام اللاعب")).isEmpty();
    assertThat(found("أعلنت حركة فتح")).containsExactly("حركة فتح=fatah");
    assertThat(found("كرة القدم")).isEmpty();
    assertThat(found("حي القدم ومدينة الباب")).containsExactly("القدم=qadam", "الباب=bab");
    assertThat(found("قصف بريف حلب ثم في الباب")).contains("الباب=bab");
  }

  @Test
  void directionsAndDistances() {
    Name north = names("معارك شمال شرق مدينة حلب").get(0);
    assertThat(north.relation()).isEqualTo("NE");
    assertThat(north.place().id()).isEqualTo("aleppo-city");
    assertThat(found("معارك شمال شرق مدينة حلب")).containsExactly("شمال شرق مدينة حلب=aleppo-city");
    Name side = names("بريف حلب الجنوبي الغربي أمس").get(0);
    assertThat(side.relation()).isEqualTo("SW");
    assertThat(side.place().id()).isEqualTo("aleppo");
    Name far = names("على بعد 20 كيلومترا من منبج").get(0);
    assertThat(far.distanceKm()).isEqualTo(20.0);
    assertThat(names("على بعد 15 كم شمال دمشق").get(0).distanceKm()).isEqualTo(15.0);
    assertThat(found("غارة على الأراضي اللبنانية")).containsExactly("الأراضي اللبنانية=lbn");
  }

  @Test
  void homonymsByTypeWordAndContext() {
    assertThat(found("محافظة حلب")).containsExactly("حلب=aleppo");
    assertThat(found("مدينة حلب")).containsExactly("حلب=aleppo-city");
    assertThat(found("حلب")).containsExactly("حلب=aleppo-city");
    assertThat(found("طرابلس")).containsExactly("طرابلس=tripoli-ly");
    assertThat(found("وصل من بيروت إلى طرابلس في لبنان")).contains("طرابلس=tripoli-lb");
    assertThat(names("طرابلس").get(0).candidates())
        .extracting(PlaceEntry::id)
        .containsExactly("tripoli-lb");
    assertThat(found("مدينتي الباب ومنبج")).containsExactly("الباب=bab", "منبج=manbij");
  }

  @Test
  void stateAndPlaceTogether() {
    Name damascus = names("رفضت دمشق ذلك").get(0);
    assertThat(damascus.actor().id()).isEqualTo("syr");
    assertThat(damascus.place().id()).isEqualTo("damascus");
  }

  @Test
  void booksSurviveWriting() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BOOK.write(new DataOutputStream(bytes));
    NameBook read =
        NameBook.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    assertThat(read).isEqualTo(BOOK);
    assertThat(BOOK.merge(read)).isEqualTo(BOOK);
  }
}
