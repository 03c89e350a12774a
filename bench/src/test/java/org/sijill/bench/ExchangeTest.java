package org.sijill.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sijill.bench.Exchange.Piece;

class ExchangeTest {

  private static final String TEXT = "قصف الجيش الميناء";

  @Test
  void whatStandsBehindAnExchangeMoves() {
    Exchange exchange = new Exchange(TEXT, List.of(new Piece(4, 9, "المسلحون")));
    assertThat(exchange.text()).isEqualTo("قصف المسلحون الميناء");
    assertThat(exchange.begin(0)).isZero();
    assertThat(exchange.end(3)).isEqualTo(3);
    assertThat(exchange.begin(4)).isEqualTo(4);
    assertThat(exchange.end(9)).isEqualTo(12);
    assertThat(exchange.begin(10)).isEqualTo(13);
    assertThat(exchange.end(TEXT.length())).isEqualTo(TEXT.length() + 3);
    assertThat(exchange.within(0, 9)).isTrue();
    assertThat(exchange.within(10, TEXT.length())).isFalse();
  }

  @Test
  void aPositionInsideMovesToTheEdge() {
    Exchange exchange = new Exchange(TEXT, List.of(new Piece(4, 9, "المسلحون")));
    assertThat(exchange.begin(6)).isEqualTo(4);
    assertThat(exchange.end(6)).isEqualTo(12);
  }

  @Test
  void ofOverlappingStretchesTheLongerIsExchanged() {
    Exchange exchange =
        new Exchange(TEXT, List.of(new Piece(4, 9, "أ"), new Piece(4, 17, "المسلحون السوق")));
    assertThat(exchange.text()).isEqualTo("قصف المسلحون السوق");
  }
}
