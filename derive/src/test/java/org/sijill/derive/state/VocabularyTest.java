package org.sijill.derive.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VocabularyTest {

  @Test
  void everyEntryIsInItsExampleAndNotInWhatOnlyLooksLikeIt() {
    for (Vocabulary.Entry entry : Vocabulary.bundled().entries()) {
      assertThat(entry.isIn(Tokens.of(entry.example()))).as("%s", entry).isTrue();
      assertThat(entry.not()).as("%s", entry).isNotBlank();
      assertThat(entry.isIn(Tokens.of(entry.not()))).as("%s", entry).isFalse();
    }
  }
}
