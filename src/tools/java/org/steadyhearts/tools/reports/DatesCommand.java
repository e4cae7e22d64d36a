package org.steadyhearts.tools.reports;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import picocli.CommandLine.Command;

/**
 * Lists the libraries on the class path with the day on which each was built, the oldest first: no
 * scanner has its data without a network, so this is what there is to look at. The days come out of
 * the jars themselves. A build that is reproducible may have set its clock to 1980, and tells none.
 */
@Command(
    name = "dates",
    description = "lists the libraries with the day that each was built, the oldest first")
public final class DatesCommand implements Callable<Integer> {

  private static final String MANIFEST = "META-INF/MANIFEST.MF";
  private static final LocalDate ZIP_BEGINS = LocalDate.of(1985, 1, 1);

  /**
   * A library.
   *
   * @param built empty where it does not tell
   */
  record Library(String name, Optional<LocalDate> built) {

    static Library of(Path jar) throws IOException {
      try (var file = new JarFile(jar.toFile())) {
        var built =
            file.stream()
                .map(ZipEntry::getLastModifiedTime)
                .map(time -> LocalDate.ofInstant(time.toInstant(), ZoneOffset.UTC))
                .max(Comparator.naturalOrder())
                .filter(day -> day.isAfter(ZIP_BEGINS));
        return new Library(jar.getFileName().toString().replaceFirst("\\.jar$", ""), built);
      }
    }

    String line() {
      return "%s  %s".formatted(built.map(LocalDate::toString).orElse("not told  "), name);
    }
  }

  @Override
  public Integer call() throws IOException {
    list(onClassPath()).forEach(System.out::println);
    return 0;
  }

  static Stream<String> list(List<Path> jars) throws IOException {
    var libraries = new TreeSet<>(Comparator.comparing(DatesCommand::order));
    for (var jar : jars) {
      libraries.add(Library.of(jar));
    }
    return libraries.stream().map(Library::line);
  }

  private static String order(Library library) {
    return library.built().map(LocalDate::toString).orElse("") + " " + library.name();
  }

  private static List<Path> onClassPath() throws IOException {
    var loader = Thread.currentThread().getContextClassLoader();
    return Collections.list(loader.getResources(MANIFEST)).stream()
        .filter(url -> url.getProtocol().equals("jar"))
        .map(DatesCommand::jar)
        .toList();
  }

  private static Path jar(URL manifest) {
    try {
      return Path.of(((JarURLConnection) manifest.openConnection()).getJarFileURL().getPath());
    } catch (IOException e) {
      throw new IllegalStateException("No jar: " + manifest, e);
    }
  }
}
