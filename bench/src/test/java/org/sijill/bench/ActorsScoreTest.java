package org.sijill.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ActorsScoreTest {

  @Test
  void anyOfTheBodiesGivenIsRight() {
    assertThat(ActorsScore.outcome(List.of("rus", "rus-army"), "rus-army"))
        .isEqualTo(ActorsScore.Outcome.RIGHT);
    assertThat(ActorsScore.outcome(List.of("rus", "rus-army"), "usa"))
        .isEqualTo(ActorsScore.Outcome.WRONG);
    assertThat(ActorsScore.outcome(List.of("rus", "rus-army"), null))
        .isEqualTo(ActorsScore.Outcome.NONE);
  }

  @Test
  void whereNoBodyIsNamedOneMayBeAdmittedAndIsNotAskedFor() {
    List<String> fighters = List.of("generic", "isis");
    assertThat(ActorsScore.outcome(fighters, null)).isEqualTo(ActorsScore.Outcome.RIGHTLY_NONE);
    assertThat(ActorsScore.outcome(fighters, "isis")).isEqualTo(ActorsScore.Outcome.RIGHTLY_NONE);
    assertThat(ActorsScore.outcome(fighters, "usa")).isEqualTo(ActorsScore.Outcome.INVENTED);
    assertThat(ActorsScore.outcome(List.of("person"), "usa"))
        .isEqualTo(ActorsScore.Outcome.INVENTED);
  }
}
