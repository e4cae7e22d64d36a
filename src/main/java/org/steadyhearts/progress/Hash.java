package org.steadyhearts.progress;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The SHA-256 of an Alexa id. Past the request no other form of an id exists, so that neither the
 * table nor a log can ever hold a raw one.
 *
 * @param hex 64 hexadecimal digits
 */
public record Hash(String hex) {

  public Hash {
    if (hex.length() != 64) {
      throw new IllegalArgumentException("A hash has 64 hexadecimal digits, not " + hex.length());
    }
  }

  public static Hash of(String id) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return of(digest.digest(id.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  public static Hash of(byte[] bytes) {
    return new Hash(HexFormat.of().formatHex(bytes));
  }

  public byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }

  /** Enough to follow one listener through a log, too little to find them elsewhere. */
  public String brief() {
    return hex.substring(0, 8);
  }

  /** A number that is the same for the same id, spread evenly. */
  public long number() {
    return Long.parseUnsignedLong(hex.substring(0, 16), 16);
  }
}
