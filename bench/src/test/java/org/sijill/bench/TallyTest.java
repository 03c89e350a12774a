package org.sijill.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sijill.bench.Coded.Stretch;

class TallyTest {

  private static Coded coded(String json) throws Exception {
    return Coded.of(new JsonMapper().readTree(json.replace('\'', '"')));
  }

  @Test
  void likenessIsTheSharedPart() {
    assertThat(new Stretch(0, 4).likeness(new Stretch(2, 6))).isCloseTo(1 / 3.0, within(1e-9));
    assertThat(new Stretch(0, 4).likeness(new Stretch(4, 6))).isZero();
  }

  @Test
  void pairsOneToOneBestFirst() {
    List<int[]> pairs =
        Tally.pairs(
            List.of(new Stretch(0, 10), new Stretch(10, 20)),
            List.of(new Stretch(5, 15), new Stretch(9, 20), new Stretch(30, 40)),
            Stretch::likeness);
    assertThat(pairs).containsExactly(new int[] {1, 1}, new int[] {0, 0});
  }

  @Test
  void countsRightClaimsAndTheirSlots() throws Exception {
    Coded gold =
        coded(
            "{'type':'ASSAULT','mode':'aerial','status':'future','trigger':{'begin':0,'end':4},"
                + "'actor':[{'begin':5,'end':9}],'recipient':[{'begin':10,'end':14}],'place':[],"
                + "'speakers':[{'begin':20,'end':25,'kind':'media'}],"
                + "'time':{'begin':30,'end':33,'from':'2024-01-01','to':'2024-01-01'},"
                + "'killed':{'min':3,'max':3}}");
    Coded right =
        coded(
            "{'type':'ASSAULT','mode':'aerial','status':'future','trigger':{'begin':0,'end':4},"
                + "'actor':[{'begin':5,'end':9}],'recipient':[{'begin':10,'end':14}],"
                + "'place':[{'begin':40,'end':44,'basis':'carried'}],"
                + "'speakers':[{'begin':21,'end':25}],"
                + "'time':{'from':'2024-01-01','to':'2024-01-01','basis':'stated'},"
                + "'counts':[{'what':'killed','min':2,'part_of':null},"
                + "{'what':'killed','min':1,'part_of':null},{'what':'killed','min':1,'part_of':0}]}");
    Tally tally = new Tally();
    tally.report(List.of(gold), List.of(right));
    assertThat(tally.measures())
        .containsEntry("claim F1", 1.0)
        .containsEntry("roles F1 end to end", 1.0)
        .containsEntry("status", 1.0)
        .containsEntry("mode", 1.0)
        .containsEntry("speaker", 1.0)
        .containsEntry("time", 1.0)
        .containsEntry("numbers", 1.0)
        .containsEntry("harm: not actual told as actual", 0.0);

    Coded swapped =
        coded(
            "{'type':'ASSAULT','status':'actual','trigger':{'begin':1,'end':4},"
                + "'actor':[{'begin':10,'end':14}],'recipient':[],'place':[],'speakers':[],"
                + "'time':{'from':'2024-01-01','to':'2024-01-01','basis':'carried'}}");
    Tally bad = new Tally();
    bad.report(List.of(gold), List.of(swapped));
    assertThat(bad.measures())
        .containsEntry("claim F1", 1.0)
        .containsEntry("roles F1 end to end", 0.0)
        .containsEntry("harm: not actual told as actual", 1.0)
        .containsEntry("harm: attributed in the outlet's voice", 1.0)
        .containsEntry("harm: actor and recipient swapped", 1.0)
        .containsEntry("time", 0.0)
        .containsEntry("numbers", 0.0);
  }

  @Test
  void anotherTypeIsNoMatch() throws Exception {
    Tally tally = new Tally();
    tally.report(
        List.of(coded("{'type':'ASSAULT','trigger':{'begin':0,'end':4}}")),
        List.of(coded("{'type':'COERCE','trigger':{'begin':0,'end':4}}")));
    assertThat(tally.claims().f1()).isZero();
    assertThat(tally.triggers().f1()).isEqualTo(1.0);
  }
}
