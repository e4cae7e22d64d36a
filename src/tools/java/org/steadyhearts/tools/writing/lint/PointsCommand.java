package org.steadyhearts.tools.writing.lint;

import org.steadyhearts.tools.content.ContentFiles;
import picocli.CommandLine.Command;

/** Prints what there is for each point of the source documents. */
@Command(name = "points", description = "what there is for each point of the source documents")
public final class PointsCommand implements Runnable {

  @Override
  public void run() {
    var content = ContentFiles.read(ContentFiles.english());
    System.out.print(new ContentReport(content).table(Resources.points()));
  }
}
