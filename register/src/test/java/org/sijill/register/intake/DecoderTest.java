package org.sijill.register.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecoderTest {

  private static final String PROSE =
      "قال متحدث باسم الحكومة إن القوات انسحبت من البلدة أمس،\nوإن الأهالي عادوا إلى منازلهم.\n";

  private static String decode(byte[] bytes) throws Decoder.Refused {
    return Decoder.decode(bytes);
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static byte[] mark(int... bytes) {
    byte[] mark = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      mark[i] = (byte) bytes[i];
    }
    return mark;
  }

  @Test
  void readsUtf8WithAndWithoutMark() throws Decoder.Refused {
    byte[] bytes = PROSE.getBytes(StandardCharsets.UTF_8);
    assertThat(decode(bytes)).isEqualTo(PROSE);
    assertThat(decode(joined(mark(0xEF, 0xBB, 0xBF), bytes))).isEqualTo(PROSE);
    assertThat(decode(new byte[0])).isEmpty();
    assertThat(decode(mark(0xEF, 0xBB, 0xBF))).isEmpty();
  }

  @Test
  void readsUtf16() throws Decoder.Refused {
    byte[] little = PROSE.getBytes(StandardCharsets.UTF_16LE);
    byte[] big = PROSE.getBytes(StandardCharsets.UTF_16BE);
    assertThat(decode(joined(mark(0xFF, 0xFE), little))).isEqualTo(PROSE);
    assertThat(decode(joined(mark(0xFE, 0xFF), big))).isEqualTo(PROSE);
    assertThat(decode(little)).isEqualTo(PROSE);
    assertThat(decode(big)).isEqualTo(PROSE);
    String plain = "plain Latin text\n";
    assertThat(decode(plain.getBytes(StandardCharsets.UTF_16LE))).isEqualTo(plain);
  }

  @Test
  void readsWindows1256WhereTheWordsTellIt() throws Decoder.Refused {
    assertThat(decode(PROSE.getBytes(Charset.forName("windows-1256")))).isEqualTo(PROSE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ISO-8859-6", "x-MacArabic", "UTF-32LE", "UTF-32BE"})
  void refusesOtherEncodings(String charset) {
    if (Charset.isSupported(charset)) {
      byte[] bytes = PROSE.replace('،', ',').getBytes(Charset.forName(charset));
      assertThatThrownBy(() -> decode(bytes)).isInstanceOf(Decoder.Refused.class);
    }
  }

  @Test
  void refusesLatinInAnotherEncoding() {
    byte[] bytes =
        "Le président a été reçu à Genève après les négociations où l'armée était présentée"
            .getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> decode(bytes))
        .isInstanceOf(Decoder.Refused.class)
        .hasMessageContaining("iconv");
  }

  @Test
  void refusesBinaryFiles() {
    byte[] png = mark(0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R');
    assertThatThrownBy(() -> decode(png)).hasMessageContaining("binary");
    assertThatThrownBy(() -> decode(new byte[100])).hasMessageContaining("binary");
    byte[] zip = mark('P', 'K', 3, 4, 20, 0, 6, 0, 8, 0, 0, 0, 0x21, 0);
    assertThatThrownBy(() -> decode(zip)).hasMessageContaining("binary");
  }

  @Test
  void namesTheLineOfTheFirstBadByte() {
    byte[] bytes = joined(PROSE.getBytes(StandardCharsets.UTF_8), mark('a', 0xFF, 'b'));
    assertThatThrownBy(() -> decode(bytes))
        .isInstanceOfSatisfying(Decoder.Refused.class, e -> assertThat(e.line()).isEqualTo(3))
        .hasMessageContaining("0xFF");
    byte[] cut = PROSE.getBytes(StandardCharsets.UTF_8);
    byte[] half = java.util.Arrays.copyOf(cut, 21);
    assertThatThrownBy(() -> decode(half)).isInstanceOf(Decoder.Refused.class);
  }

  @Property
  void neverFailsOtherwise(@ForAll byte[] bytes) {
    try {
      assertThat(decode(bytes)).isNotNull().doesNotContain("\0");
    } catch (Decoder.Refused e) {
      assertThat(e.getMessage()).isNotBlank();
    }
  }

  @Property
  void utf8ComesBack(@ForAll String text) throws Decoder.Refused {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    String want = new String(bytes, StandardCharsets.UTF_8);
    boolean plain = want.chars().allMatch(c -> c >= ' ' && c != 0xFEFF);
    if (plain) {
      assertThat(decode(bytes)).isEqualTo(want);
    }
  }
}
