package org.sijill.register.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.jdbi.v3.core.Handle;

/**
 * Signs the head of the log with the register's own key (Ed25519, RFC 8032), so that who holds an
 * export can show that the log of that day was this one.
 */
public final class Signing {

  private static final String ALGORITHM = "Ed25519";

  private Signing() {}

  /**
   * A signed head.
   *
   * @param head hash of the last entry of the log
   * @param signature of {@code head}, Base64
   * @param publicKey X.509, Base64
   */
  public record Signed(String head, String signature, String publicKey) {

    /** Whether the signature is of this head by this key. */
    public boolean holds() {
      try {
        PublicKey key =
            KeyFactory.getInstance(ALGORITHM)
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey)));
        Signature verifier = Signature.getInstance(ALGORITHM);
        verifier.initVerify(key);
        verifier.update(head.getBytes(StandardCharsets.US_ASCII));
        return verifier.verify(Base64.getDecoder().decode(signature));
      } catch (GeneralSecurityException | IllegalArgumentException e) {
        return false;
      }
    }
  }

  /** Signs a head; the key is made at the first time. */
  public static Signed sign(Handle handle, String head) {
    try {
      if (handle.createQuery("select count(*) from signing").mapTo(Integer.class).one() == 0) {
        KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        handle.execute(
            "insert into signing (one, public_key, private_key) values (1, ?, ?)",
            Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()),
            Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
      }
      String publicKey = key(handle, "public_key");
      PrivateKey key =
          KeyFactory.getInstance(ALGORITHM)
              .generatePrivate(
                  new PKCS8EncodedKeySpec(Base64.getDecoder().decode(key(handle, "private_key"))));
      Signature signer = Signature.getInstance(ALGORITHM);
      signer.initSign(key);
      signer.update(head.getBytes(StandardCharsets.US_ASCII));
      return new Signed(head, Base64.getEncoder().encodeToString(signer.sign()), publicKey);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e); // every Java since 15 has Ed25519
    }
  }

  private static String key(Handle handle, String column) {
    return handle.createQuery("select " + column + " from signing").mapTo(String.class).one();
  }
}
