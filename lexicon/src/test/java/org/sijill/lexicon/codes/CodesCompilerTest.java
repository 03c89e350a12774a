package org.sijill.lexicon.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sijill.reader.claims.CodeRule;
import org.sijill.reader.claims.CodeRules;

class CodesCompilerTest {

  private static CodeRules compile(String... entries) throws IOException {
    ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
    CodesCompiler.Source[] sources = new CodesCompiler.Source[entries.length];
    for (int i = 0; i < entries.length; i++) {
      sources[i] = yaml.readValue(entries[i], CodesCompiler.Source.class);
    }
    return CodesCompiler.compile(List.of(sources));
  }

  @Test
  void anEntryKeepsWhatItAsksWhenItIsWrittenAndReadBack() throws IOException {
    CodeRules rules =
        compile(
            "{id: a, cameo: '190', type: [ASSAULT], mode: [none], status: [actual],"
                + " near: [قنبلة يدوية], examples: [مثال], not: [مثال آخر]}");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    rules.write(new DataOutputStream(bytes));
    CodeRules read =
        CodeRules.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    assertThat(read).isEqualTo(rules);
    assertThat(read.rules().get(0).scheme()).isEqualTo(CodeRule.Scheme.CAMEO);
    assertThat(read.rules().get(0).near()).containsExactly("قنبله يدويه");
  }

  @Test
  void anOverlayIsAskedFirstAndReplacesEntriesOfItsIds() throws IOException {
    CodeRules bundled =
        compile(
            "{id: a, cameo: '190', examples: [مثال]}", "{id: b, cameo: '180', examples: [مثال]}");
    CodeRules overlay =
        compile(
            "{id: c, cameo: '195', examples: [مثال]}", "{id: b, cameo: '193', examples: [مثال]}");
    assertThat(bundled.merge(overlay).rules())
        .extracting(rule -> rule.id() + rule.code())
        .containsExactly("c195", "b193", "a190");
  }

  @Test
  void anEntryWithoutExampleIsRefused() {
    assertThatThrownBy(() -> compile("{id: a, cameo: '190'}"))
        .hasMessageContaining("a: no example");
  }

  @Test
  void anEntryThatGoesByWordsNeedsASentenceInWhichItFails() {
    assertThatThrownBy(() -> compile("{id: a, context: health, near: [مشفى], examples: [مثال]}"))
        .hasMessageContaining("has no `not`");
  }

  @Test
  void anAcledCodeNamesBothTypes() {
    assertThatThrownBy(() -> compile("{id: a, acled: Armed clash, examples: [مثال]}"))
        .hasMessageContaining("event type > sub-event type");
  }

  @Test
  void anEntryWithoutCodeOrWithAnUnknownTypeIsRefused() {
    assertThatThrownBy(() -> compile("{id: a, examples: [مثال]}")).hasMessageContaining("no code");
    assertThatThrownBy(() -> compile("{id: a, cameo: '1', type: [ATTACK], examples: [مثال]}"))
        .hasMessageContaining("ATTACK");
  }
}
