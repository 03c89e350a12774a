package org.sijill.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijill.reader.ReportJson.NotAReport;

class ReportJsonTest {

  @Test
  void readsAReport() throws NotAReport {
    assertThat(
            ReportJson.read(
                "{\"id\":7,\"text\":\"نص\",\"tags\":{\"a\":[1]},\"title\":null,\"outlet\":\"وكالة\"}"))
        .isEqualTo(new Report("7", "وكالة", null, null, null, "نص"));
  }

  @Test
  void aReportWithoutIdHasTheHashOfItsText() throws NotAReport {
    String id = ReportJson.read("{\"text\":\"نص\"}").id();
    assertThat(id).hasSize(32).isEqualTo(ReportJson.read("{\"id\":\"\",\"text\":\"نص\"}").id());
    assertThat(id).isNotEqualTo(ReportJson.read("{\"text\":\"نصوص\"}").id());
  }

  @Test
  void repairsLoneSurrogates() throws NotAReport {
    assertThat(ReportJson.read("{\"text\":\"a\\ud800b\"}").text()).isEqualTo("a\uFFFDb");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "[]",
        "7",
        "{\"id\":\"a\"}",
        "{\"text\":7}",
        "{\"text\":null}",
        "{\"text\":\"a\"",
        "{\"text\":\"a\"} {\"text\":\"b\"}",
        "{\"text\":\"a\",\"text\":\"b\"}",
        "{text:\"a\"}",
        "قصف"
      })
  void refusesWhatIsNone(String json) {
    assertThatThrownBy(() -> ReportJson.read(json))
        .isInstanceOf(NotAReport.class)
        .message()
        .isNotBlank()
        .doesNotContain("com.fasterxml")
        .doesNotContain("\n");
  }

  @Test
  void refusesWhatNestsTooDeep() {
    String json = "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + ",\"text\":\"a\"}";
    assertThatThrownBy(() -> ReportJson.read(json)).isInstanceOf(NotAReport.class);
  }

  @Test
  void knowsDates() {
    assertThat(ReportJson.day("2018-03-11")).isEqualTo(LocalDate.of(2018, 3, 11));
    assertThat(ReportJson.day("2018-03-11T23:30:00+03:00")).isEqualTo(LocalDate.of(2018, 3, 11));
    assertThat(ReportJson.day("2018-03-11T23:30:00Z")).isEqualTo(LocalDate.of(2018, 3, 11));
    assertThat(ReportJson.day("11/03/2018")).isNull();
    assertThat(ReportJson.day("2018-02-30")).isNull();
    assertThat(ReportJson.day(null)).isNull();
  }
}
