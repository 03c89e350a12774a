package org.sijill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sijill.reader.Knowledge;
import org.sijill.reader.Reader;
import org.sijill.reader.Report;

/** Composed reports of which a part is about war or politics and a part about another field. */
class MixedReportsTest {

  private final Reader reader = new Reader(Knowledge.bundled());

  private List<String> read(String... paragraphs) {
    String text = String.join("\n", paragraphs);
    return reader.read(new Report("mixed", null, "2021-03-10", null, null, text)).stream()
        .map(claim -> claim.type() + " " + claim.trigger().text())
        .toList();
  }

  @Test
  void warThatStopsALeagueIsReadAndTheMatchesAreNot() {
    assertThat(
            read(
                "الدوري الليبي يتوقف والقتال يقترب من العاصمة",
                "قصفت مدفعية قوات حفتر حيا سكنيا جنوب طرابلس مساء الجمعة وقتلت أربعة مدنيين.",
                "وكان الأهلي قد هزم ضيفه الاتحاد بهدفين في آخر مباراة، وسيطر لاعبوه على الشوط الثاني"
                    + " بهجوم متواصل على مرمى الحارس.",
                "واعتقلت قوة تابعة لحكومة الوفاق ثلاثة مسلحين قرب الملعب."))
        .contains("ASSAULT قصفت", "COERCE اعتقلت")
        .noneMatch(told -> told.contains("هزم") || told.contains("سيطر") || told.contains("هجوم"));
  }

  @Test
  void aShellOnAStadiumIsWarAndTheTeamsDefenceIsSport() {
    assertThat(
            read(
                "سقطت قذيفة هاون على ملعب في حي المزة بدمشق فقتل لاعب ناشئ وأصيب اثنان.",
                "وقال مدرب الفريق إن هجوم المنتخب ودفاعه قدما مباراة كبيرة قبل أسبوع وانتزعا الفوز من"
                    + " منافس قوي."))
        .anyMatch(told -> told.startsWith("ASSAULT"))
        .noneMatch(told -> told.endsWith("هجوم") || told.endsWith("انتزعا"));
  }

  @Test
  void theRaidIsReadAndTheMarketIsNot() {
    assertThat(
            read(
                "هاجم مسلحون فجر الأحد حقلا نفطيا في محافظة كركوك وقتلوا اثنين من حراسه، بحسب ضابط في"
                    + " الشرطة.",
                "وفي الأسواق تراجعت الأسهم بعد هجوم المستثمرين على شراء الدولار، واتفقت شركتان على"
                    + " خفض سعر البيع.",
                "وخسر مؤشر البورصة ثلث مكاسبه وسط ضغوط على العملة."))
        .contains("ASSAULT هاجم")
        .noneMatch(told -> told.contains("تراجع") || told.contains("اتفق") || told.contains("خسر"));
  }

  @Test
  void sanctionsAreReadInAReportOfPrices() {
    assertThat(
            read(
                "فرضت الحكومة البريطانية عقوبات على ضابطين في الجيش السوداني.",
                "ارتفع سعر الذهب في التعاملات الصباحية وتراجع الدولار أمام اليورو."))
        .contains("SANCTION عقوبات")
        .noneMatch(told -> told.contains("تراجع"));
  }

  @Test
  void theArrestOfASingerIsReadAndHerFilmIsNot() {
    assertThat(
            read(
                "اعتقلت أجهزة الأمن في الخرطوم مغنيا شارك في مظاهرة ضد الجيش.",
                "ويؤدي المغني في فيلمه الأخير دور جندي يقتل خصومه في معركة طويلة، ونال الفيلم جائزة في"
                    + " مهرجان السينما."))
        .contains("COERCE اعتقلت")
        .noneMatch(told -> told.contains("يقتل") || told.contains("معركة"));
  }

  @Test
  void theClinicIsShelledAndTheVirusAttacksNobody() {
    assertThat(
            read(
                "قصفت طائرات التحالف مركزا صحيا في صعدة وقتلت ممرضا وثلاثة مرضى.",
                "وحذر باحثون من أن الفيروس يهاجم دماغ المريض ويصيب آلاف الأطفال سنويا، ودعوا إلى تطوير"
                    + " لقاح."))
        .contains("ASSAULT قصفت")
        .noneMatch(told -> told.contains("يهاجم") || told.contains("يصيب"));
  }

  @Test
  void aReportOfSportHasNoClaims() {
    assertThat(
            read(
                "ضربة جديدة للفريق قبل نهائي الدوري",
                "انسحب مهاجم المنتخب من التدريبات بعد إصابة في الركبة خلال مباراة ودية.",
                "وهدد رئيس النادي بفسخ عقد المدرب، ورفض اللاعبون الحديث إلى الصحفيين.",
                "ويلتقي المنتخب نظيره المغربي يوم الأحد، وكان قد سحقه بأربعة أهداف في البطولة الماضية."))
        .isEmpty();
  }

  @Test
  void aReportOfWarThatNamesAMatchLosesNothing() {
    List<String> told =
        read(
            "شن الجيش اليمني هجوما على مواقع الحوثيين غرب مأرب وسيطر على تلتين.",
            "وكان السكان يتابعون مباراة كرة قدم حين انفجرت سيارة مفخخة قرب المقهى وقتلت ستة منهم.");
    assertThat(told).contains("ASSAULT هجوما", "COERCE سيطر");
    assertThat(told).anyMatch(each -> each.contains("انفجر") || each.contains("قتلت"));
  }
}
