package org.sijill.reader;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CodePointsTest {

  @Property
  void agreesWithCounting(@ForAll("mixed") String text) {
    CodePoints points = new CodePoints(text);
    for (int i = 0; i <= text.length(); i++) {
      if (i > 0 && i < text.length() && Character.isLowSurrogate(text.charAt(i))) {
        continue;
      }
      assertThat(points.at(i)).isEqualTo(text.codePointCount(0, i));
    }
  }

  @Property
  void spanSpellsItsText(@ForAll("mixed") String text, @ForAll int a, @ForAll int b) {
    int from = Math.floorMod(a, text.length() + 1);
    int to = Math.floorMod(b, text.length() + 1);
    Span span = new CodePoints(text).span(new Range(Math.min(from, to), Math.max(from, to)));
    int begin = text.offsetByCodePoints(0, span.begin());
    int end = text.offsetByCodePoints(0, span.end());
    assertThat(text.substring(begin, end)).isEqualTo(span.text());
    assertThat(CodePoints.wellFormed(span.text())).isSameAs(span.text());
  }

  @Test
  void repairsLoneSurrogatesOneForOne() {
    assertThat(CodePoints.wellFormed("ا\uD800ب\uDC00\uD83D\uDE00\uD83D"))
        .isEqualTo("ا\uFFFDب\uFFFD\uD83D\uDE00\uFFFD");
    assertThat(new Report(null, null, null, null, null, "\uD800").text()).isEqualTo("\uFFFD");
  }

  @Provide
  Arbitrary<String> mixed() {
    return Arbitraries.of("ا", "a", "😀", "𞸀", " ")
        .list()
        .ofMaxSize(200)
        .map(parts -> String.join("", parts));
  }
}
