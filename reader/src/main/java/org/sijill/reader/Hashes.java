package org.sijill.reader;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Ids that are hashes: short beginnings of SHA-256 in hexadecimal digits. */
public final class Hashes {

  private static final int REPORT_DIGITS = 32;
  private static final int CLAIM_DIGITS = 16;

  private Hashes() {}

  /** Id of a report that came without one. */
  public static String reportId(String text) {
    return sha256(text).substring(0, REPORT_DIGITS);
  }

  /**
   * Id of a claim. The rules play no part in it.
   *
   * @param report id of its report
   * @param trigger its trigger
   * @param type its type
   * @param ordinal number among the claims of the same trigger span and type, from 0
   */
  public static String claimId(String report, Span trigger, Claim.Type type, int ordinal) {
    return sha256(
            report + "\n" + trigger.begin() + "\n" + trigger.end() + "\n" + type + "\n" + ordinal)
        .substring(0, CLAIM_DIGITS);
  }

  /** SHA-256 of a text's UTF-8 bytes in hexadecimal digits. */
  public static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has SHA-256
    }
  }
}
