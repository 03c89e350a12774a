package org.sijill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sijill.reader.Claim;
import org.sijill.reader.Knowledge;
import org.sijill.reader.Reader;
import org.sijill.reader.Report;

/** Which body a name means, by the date, the outlet and the rest of the report. */
class WhoIsMeantTest {

  private static final String WAR = "2018-06-01";
  private static final String AFTER = "2025-03-01";

  private static final Reader READER = new Reader(Knowledge.bundled());

  /** The party whose words contain {@code words}. */
  private static Claim.Party party(String words, String text, String day, String outlet) {
    List<Claim.Party> found =
        READER.parties(new Report("r", outlet, day, null, null, text)).stream()
            .filter(p -> p.span().text().contains(words))
            .toList();
    assertThat(found).as(words + " in: " + text).isNotEmpty();
    return found.get(0);
  }

  private static String id(String words, String text, String day, String outlet) {
    return party(words, text, day, outlet).id();
  }

  private static List<String> ids(String words, String text) {
    return READER.parties(new Report("r", null, WAR, null, null, text)).stream()
        .filter(p -> p.span().text().contains(words))
        .map(Claim.Party::id)
        .toList();
  }

  @Test
  void theSyrianArmyBeforeAndAfterDecember2024() {
    String text = "قصف الجيش السوري مواقع في ريف حماة";
    assertThat(id("الجيش السوري", text, "2024-12-07", null)).isEqualTo("syr-army");
    assertThat(id("الجيش السوري", text, "2024-12-08", null)).isEqualTo("syr-new-army");
  }

  @Test
  void withoutADateThereIsNoAnswerButACountry() {
    Claim.Party army = party("الجيش السوري", "قصف الجيش السوري مواقع في ريف حماة", null, null);
    assertThat(army.id()).isNull();
    assertThat(army.country()).isEqualTo("SYR");
    assertThat(army.sector()).isEqualTo("MIL");
  }

  @Test
  void brokenPluralsOfNationalities() {
    assertThat(ids("الجنود", "اقتحم الجنود الأتراك منزلا في بلدة الشيوخ"))
        .containsExactly("tur-army");
    assertThat(ids("المسؤولين", "زار وفد المجلس المسؤولين الروس أمس")).containsExactly("rus");
    // Those with whom somebody deals are their state; those who are counted or described are not.
    assertThat(ids("الأتراك", "توقفت المفاوضات مع الأتراك")).containsExactly("tur");
    assertThat(ids("الروس", "تحدث المراسل مع مئات الروس")).doesNotContain("rus");
    assertThat(ids("الأفغان", "تحدث الوزير مع الأفغان العالقين")).doesNotContain("afg");
    assertThat(ids("الروس", "تظاهر الروس في الساحة")).doesNotContain("rus");
  }

  @Test
  void aQuotationIsNoPartOfTheOneItIsToldTo() {
    assertThat(
            id(
                "وزير العدل",
                "سلم محامون رسالة إلى وزارة العدل السودانية، وقالوا لوزير العدل \"احتراما للقانون\"",
                WAR,
                null))
        .isEqualTo("sdn-justice-minister");
  }

  @Test
  void ministriesByTheirCountry() {
    assertThat(id("وزارة الكهرباء", "نفت وزارة الكهرباء العراقية توقف المحطة", WAR, null))
        .isEqualTo("irq-electricity-ministry");
    assertThat(id("وزير الزراعة", "زار وزير الزراعة اليمني مدينة تعز", WAR, null))
        .isEqualTo("yem-agriculture-ministry");
    assertThat(id("وزارة التربية", "قالت وزارة التربية إن مدارس الموصل فتحت في العراق", WAR, null))
        .isEqualTo("irq-education-ministry");
  }

  @Test
  void renamedBodiesByDate() {
    String text = "هاجمت جبهة النصرة حاجزا في ريف إدلب";
    assertThat(id("جبهة النصرة", text, "2015-04-01", null)).isEqualTo("syr-nusra");
    assertThat(id("جبهة النصرة", text, "2016-10-01", null)).isEqualTo("syr-jfs");
    assertThat(id("جبهة النصرة", text, WAR, null)).isEqualTo("syr-hts");
  }

  @Test
  void theArmyIsTheOutletsOwn() {
    String text = "قصف الجيش مواقع قرب مأرب في اليمن";
    assertThat(id("الجيش", text, "2021-03-01", "المسيرة نت")).isEqualTo("yem-houthi-army");
    assertThat(id("الجيش", text, "2021-03-01", "سبأنت")).isEqualTo("yem-army");
    assertThat(id("الجيش", text, "2021-03-01", "BBC Arabic")).isEqualTo("yem-army");
  }

  @Test
  void aSpeakerIsOfTheKindOfTheBodyThatIsMeant() {
    String text = "قال الجيش اليمني إن غارة أصابت موقعا قرب مأرب.";
    for (String outlet : List.of("المسيرة نت", "سبأنت", "وكالة")) {
      Report report = new Report("r", outlet, "2021-03-01", null, null, text);
      assertThat(READER.read(report))
          .as(outlet)
          .isNotEmpty()
          .allSatisfy(
              claim ->
                  assertThat(claim.speakers())
                      .extracting(Claim.Speaker::kind)
                      .containsExactly(outlet.equals("المسيرة نت") ? "armed-group" : "military"));
    }
  }

  @Test
  void anOutletIsKnownByItsAddressToo() {
    Report report =
        new Report(
            "r",
            null,
            "2021-03-01",
            "https://www.almasirah.net/post/1",
            null,
            "قصف الجيش مواقع قرب مأرب في اليمن");
    assertThat(READER.parties(report).get(0).id()).isEqualTo("yem-houthi-army");
  }

  @Test
  void aNounIsTheOnlyBodyNamedWithIt() {
    String text = "اتهمت حركة العدل والمساواة خصومها. وقالت الحركة إن القصف مستمر في دارفور.";
    assertThat(id("الحركة", text, "2021-03-01", null)).isEqualTo("sdn-jem");
  }

  @Test
  void aNounOfTwoBodiesIsNeither() {
    String text = "اشتبكت حركة العدل والمساواة مع حركة أحرار الشام. وقالت الحركة إن القصف مستمر.";
    Claim.Party movement =
        READER.parties(new Report("r", null, WAR, null, null, text)).stream()
            .filter(p -> p.span().text().equals("الحركة"))
            .findFirst()
            .orElseThrow();
    assertThat(movement.id()).isNull();
  }

  @Test
  void theRegimeAndTheResistanceAreOfTheReportsCountry() {
    assertThat(id("النظام", "قصف النظام بلدات في ريف حماة بسوريا", WAR, "عنب بلدي"))
        .isEqualTo("syr-gov");
    assertThat(id("المقاومة", "قصفت المقاومة مواقع قرب غزة", WAR, null)).isEqualTo("pse-factions");
    assertThat(id("المقاومة", "قصفت المقاومة مواقع في جنوب لبنان", WAR, null))
        .isEqualTo("lbn-hezbollah");
  }

  @Test
  void theCoalitionIsOfTheReportsCountry() {
    assertThat(id("التحالف", "قصف طيران التحالف مواقع في صعدة باليمن", WAR, null))
        .isEqualTo("saudi-coalition");
    assertThat(id("التحالف", "قصف طيران التحالف مواقع في الرقة بسوريا", WAR, null))
        .isEqualTo("coalition");
  }

  @Test
  void officesAreOfTheReportsCountry() {
    assertThat(id("وزارة الداخلية", "أعلنت وزارة الداخلية اعتقال مسلحين في بغداد", WAR, null))
        .isEqualTo("irq-interior-ministry");
    assertThat(id("وزارة الداخلية", "أعلنت وزارة الداخلية اعتقال مسلحين في تونس", WAR, null))
        .isEqualTo("tun-interior-ministry");
  }

  /** The same words with the parties exchanged: each stays who it is. */
  @Test
  void swappedSidesAreTreatedAlike() {
    String[][] bodies = {
      {"قوات الدعم السريع", "sdn-rsf"},
      {"الجيش السوداني", "sdn-saf"},
      {"حركة حماس", "pse-hamas"},
      {"الجيش الإسرائيلي", "isr-army"},
      {"قوات سوريا الديمقراطية", "syr-sdf"},
      {"الجيش التركي", "tur-army"}
    };
    for (int i = 0; i < bodies.length; i += 2) {
      String one = bodies[i][0];
      String other = bodies[i + 1][0];
      for (String text :
          new String[] {"اشتبكت " + one + " مع " + other, "اشتبكت " + other + " مع " + one}) {
        assertThat(id(one, text, "2023-11-01", null)).as(text).isEqualTo(bodies[i][1]);
        assertThat(id(other, text, "2023-11-01", null)).as(text).isEqualTo(bodies[i + 1][1]);
      }
    }
  }

  @Test
  void loadedNamesAreTheSameBodies() {
    assertThat(id("داعش", "هاجم تنظيم داعش حاجزا", WAR, null)).isEqualTo("isis");
    assertThat(id("ميليشيات الحوثي", "قصفت ميليشيات الحوثي مدينة مأرب", WAR, null))
        .isEqualTo("yem-houthis");
    assertThat(id("أنصار الله", "قصفت جماعة أنصار الله مدينة مأرب", WAR, null))
        .isEqualTo("yem-houthis");
  }

  @Test
  void personsSpeakForTheirBodyAndKeepTheirName() {
    Claim.Party spokesman =
        party("المسماري", "قال أحمد المسماري إن القوات تقدمت قرب درنة", WAR, null);
    assertThat(spokesman.id()).isEqualTo("lby-lna");
    assertThat(spokesman.nameAr()).isEqualTo("أحمد المسماري");
    assertThat(spokesman.isPrivate()).isFalse();
  }

  @Test
  void aPersonsBodyIsThatOfTheDay() {
    String text = "التقى أحمد الشرع وفدا أمميا";
    assertThat(id("أحمد الشرع", text, WAR, null)).isEqualTo("syr-hts");
    assertThat(id("أحمد الشرع", text, AFTER, null)).isEqualTo("syr-presidency");
  }

  @Test
  void whoHoldsAnOfficeNoMoreSpeaksForHimself() {
    Claim.Party former = party("بشار الأسد", "غادر الرئيس السابق بشار الأسد دمشق", AFTER, null);
    assertThat(former.id()).isEqualTo("syr-bashar-assad");
  }

  @Test
  void peopleAndMachinesOfABodyStandForIt() {
    assertThat(id("مقاتلي", "اعتقلت الشرطة مقاتلي حركة الشباب", WAR, null)).isEqualTo("al-shabaab");
    assertThat(id("المتحدث", "قال المتحدث باسم الجيش اللبناني إن القصف توقف", WAR, null))
        .isEqualTo("lbn-army");
  }

  @Test
  void forcesOfAStateByRule() {
    assertThat(id("مسؤولين", "التقى الوفد مسؤولين مصريين", WAR, null)).isEqualTo("egy");
    assertThat(id("المسؤولين", "التقى الوفد المسؤولين الإيرانيين", WAR, null)).isEqualTo("irn");
    assertThat(id("البرلمان", "ينعقد البرلمان الجديد في بغدادَ الاثنين", WAR, null))
        .isEqualTo("irq-parliament");
    assertThat(id("قوات", "دخلت قوات تركية المدينة", WAR, null)).isEqualTo("tur-army");
    assertThat(id("طائرات", "قصفت طائرات روسية المدينة", WAR, null)).isEqualTo("rus-air-force");
    Claim.Party guards = party("حرس الحدود", "أطلق حرس الحدود الأردني النار", WAR, null);
    assertThat(guards.country()).isEqualTo("JOR");
  }

  @Test
  void thoseWhoServeABodyStandForItAndStayPrivate() {
    Claim.Party volunteers =
        party("متطوعو", "انتشل متطوعو الهلال الأحمر الفلسطيني الجثث", WAR, null);
    assertThat(volunteers.id())
        .isNotNull()
        .isEqualTo(id("الهلال", "نقل الهلال الأحمر الفلسطيني الجرحى", WAR, null));
    assertThat(volunteers.isPrivate()).isTrue();
    assertThat(id("نازحو", "استقبل نازحو الهلال الأحمر الفلسطيني المساعدات", WAR, null)).isNull();
  }

  @Test
  void thoseInABodyBelongToIt() {
    assertThat(id("قياديين", "اعتقلت الشرطة قياديين في حركة حماس", WAR, null))
        .isEqualTo("pse-hamas");
    assertThat(id("مصدر", "قال مصدر في الجيش اللبناني إن القصف توقف", WAR, null))
        .isEqualTo("lbn-army");
    assertThat(id("مسلحين", "قتل الجيش اللبناني مسلحين في طرابلس", WAR, null)).isNull();
    assertThat(id("قياديين", "اعتقلت الشرطة قياديين سابقين في حركة حماس", WAR, null)).isNull();
  }

  @Test
  void postsOfABodyStandForIt() {
    assertThat(id("موقعا", "قصف الطيران موقعا للجيش اللبناني", WAR, null)).isEqualTo("lbn-army");
    assertThat(id("مستشفى", "قصف الطيران مستشفى الجيش اللبناني", WAR, null)).isNull();
  }

  @Test
  void governmentsNamedByThoseWhoSitInThem() {
    assertThat(id("نظام", "أعلن نظام الرئيس السوري هدنة", WAR, null)).isEqualTo("syr-gov");
    assertThat(id("حكومة", "أعلنت حكومة نتنياهو خطة جديدة", WAR, null)).isEqualTo("isr-gov");
    // He led no government of the state.
    assertThat(id("حكومة", "أعلنت حكومة عبد الملك الحوثي خطة جديدة", WAR, null)).isNull();
  }

  @Test
  void ofSeveralArmiesTheBareNounMeansNone() {
    String one = "انسحب الجيش اللبناني من البلدة. وأغلق الجيش الطريق إلى صور.";
    assertThat(ids("الجيش", one)).containsExactly("lbn-army", "lbn-army");
    String two = "اشتبك الجيش اللبناني مع الجيش السوري. وأغلق الجيش الطريق إلى صور.";
    assertThat(ids("الجيش", two)).containsExactly("lbn-army", "syr-army", null);
  }

  @Test
  void theArmyIsThatOfThePlacesAndNotOfThoseItMeets() {
    String text = "التقت وحدات الجيش مع القوات العراقية قرب البوكمال في ريف دير الزور.";
    assertThat(id("وحدات الجيش", text, WAR, null)).isEqualTo("syr-army");
  }

  private static List<String> actors(String text) {
    return READER.read(new Report("r", null, WAR, null, null, text)).stream()
        .flatMap(claim -> claim.actor().stream())
        .map(Claim.Party::id)
        .toList();
  }

  @Test
  void hisCountryIsTheSpeakers() {
    assertThat(actors("قال الرئيس التركي إن بلاده ترفض الخطة الروسية.")).containsExactly("tur");
    assertThat(actors("قال الشاهد إن بلاده ترفض الخطة.")).containsOnlyNulls();
  }

  @Test
  void rescuersAreThoseOfTheCountry() {
    String text = "قال الدفاع المدني إن القصف أصاب سوقا في ";
    assertThat(id("الدفاع المدني", text + "دوما", WAR, null)).isEqualTo("white-helmets");
    assertThat(id("الدفاع المدني", text + "صيدا", WAR, null)).isEqualTo("lbn-civil-defence");
    assertThat(id("الدفاع المدني", text + "الخرطوم", WAR, null)).isEqualTo("sdn-civil-defence");
    Claim.Party unknown = party("الدفاع المدني", text + "القرية", WAR, null);
    assertThat(unknown.id()).isNull();
    assertThat(id("خفر السواحل", "أنقذ خفر السواحل مهاجرين قبالة صفاقس", WAR, null))
        .isEqualTo("tun-coast-guard");
  }

  @Test
  void envoysOfTheUnitedNationsSpeakForThem() {
    assertThat(id("المبعوث الأممي", "قال المبعوث الأممي إن الهدنة صامدة", WAR, null))
        .isEqualTo("un");
  }

  /** The example of each noun is one party, from the noun to the end. */
  @Test
  void headNounsBelongToTheNamesAfterThem() throws IOException {
    Path heads = Path.of("..", "knowledge/src/main/knowledge/actors/head-nouns.csv");
    for (String row : Files.readAllLines(heads).stream().skip(1).toList()) {
      String example = row.substring(row.lastIndexOf(',') + 1);
      Claim.Party party = party(example, "رفضت " + example + " الخطة.", WAR, null);
      assertThat(party.span().text()).isEqualTo(example);
      assertThat(party.id()).as(example).isNotNull();
    }
  }

  @Test
  void privatePeopleAreMarked() {
    Claim.Party residents = party("أهالي", "تظاهر أهالي منبج في المدينة", WAR, null);
    assertThat(residents.id()).isNull();
    assertThat(residents.country()).isEqualTo("SYR");
    assertThat(residents.isPrivate()).isTrue();
    assertThat(party("ناشطون", "قال ناشطون إن القصف مستمر", WAR, null).isPrivate()).isTrue();
    assertThat(party("الوزير", "قال الوزير إن القصف مستمر", WAR, null).isPrivate()).isFalse();
  }
}
