package org.sijill.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sijill.bench.Calibration.Sample;
import org.sijill.bench.Calibration.Told;
import org.sijill.reader.claims.Confidence;
import org.sijill.reader.claims.ConfidencePoints.ConfidenceEntry;
import org.sijill.reader.claims.ConfidenceSign;

class CalibrationTest {

  private static List<Told> told(int hundredths, int right, int wrong) {
    List<Told> told = new ArrayList<>();
    for (int i = 0; i < right + wrong; i++) {
      told.add(new Told(hundredths, i < right));
    }
    return told;
  }

  @Test
  void theErrorIsTheMeanDistanceOfTheBins() {
    List<Told> told = new ArrayList<>(told(90, 9, 1));
    assertThat(Calibration.error(told)).isCloseTo(0, within(1e-9));
    told.addAll(told(60, 2, 8));
    assertThat(Calibration.error(told)).isCloseTo(0.2, within(1e-9));
    assertThat(Calibration.sure(told)).isEqualTo(0.5);
    assertThat(Calibration.error(List.of())).isNull();
  }

  @Test
  void aSignOfWrongClaimsTakesPointsAway() {
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      samples.add(new Sample("r" + i / 200, i % 2 == 0 ? 0b01 : 0b11, i % 2 == 0 || i % 5 == 0));
    }
    int[] points = Calibration.fit(samples, 2);
    assertThat(points[1]).isLessThan(-10);
    assertThat(Calibration.hundredths(0b01, points)).isGreaterThan(90);
    assertThat(Calibration.hundredths(0b11, points)).isLessThan(50);
    assertThat(Calibration.error(Calibration.crossValidated(samples, 2))).isLessThan(0.06);
  }

  @Test
  void pointsAreTenthsOfTheLogarithmOfTheOdds() {
    assertThat(Confidence.hundredths(0)).isEqualTo(50);
    assertThat(Confidence.hundredths(22)).isEqualTo(90);
    assertThat(Confidence.hundredths(-22)).isEqualTo(10);
    assertThat(Confidence.hundredths(1000)).isEqualTo(99);
  }

  @Test
  void onlyThePointsOfTheFileAreWrittenAnew() {
    List<ConfidenceEntry> entries =
        List.of(new ConfidenceEntry("confidence.a", ConfidenceSign.ALWAYS, java.util.Set.of(), 0));
    assertThat(
            ConfidenceFit.written(
                List.of(
                    "# head", "- id: confidence.a", "  points: 0", "- id: other", "  points: 3"),
                entries,
                new int[] {7}))
        .containsExactly(
            "# head", "- id: confidence.a", "  points: 7", "- id: other", "  points: 3");
  }
}
