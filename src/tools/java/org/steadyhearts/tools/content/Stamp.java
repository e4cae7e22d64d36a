package org.steadyhearts.tools.content;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Tells whether anything has changed since something was made of it. */
public record Stamp(Path file) {

  /** The hash of all the files in some folders, their names included. */
  public static String of(List<Path> folders) throws IOException {
    var hash = sha256();
    for (var folder : folders) {
      try (var found = Files.walk(folder)) {
        for (var file : found.filter(Files::isRegularFile).sorted().toList()) {
          hash.update(file.toString().getBytes(StandardCharsets.UTF_8));
          hash.update(Files.readAllBytes(file));
        }
      }
    }
    return HexFormat.of().formatHex(hash.digest());
  }

  public boolean says(String stamp) throws IOException {
    return Files.exists(file) && Files.readString(file).equals(stamp);
  }

  public void write(String stamp) throws IOException {
    Files.writeString(file, stamp);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
