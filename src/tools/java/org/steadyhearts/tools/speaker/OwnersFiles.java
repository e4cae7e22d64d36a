package org.steadyhearts.tools.speaker;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Files that their owner alone can read, since what somebody practises is nobody else's business.
 * Where files have no such permissions, as on Windows, they are made as the system makes them.
 */
final class OwnersFiles {

  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  private OwnersFiles() {}

  /** A folder that is already there keeps its permissions: it may hold more than ours. */
  static void folder(Path folder) throws IOException {
    Files.createDirectories(folder, permissions("rwx------"));
  }

  static void file(Path file) throws IOException {
    if (!Files.exists(file)) {
      Files.createFile(file, permissions("rw-------"));
    } else if (POSIX) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
  }

  private static FileAttribute<?>[] permissions(String permissions) {
    return POSIX
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
