package org.steadyhearts.tools.writing.lint;

import java.util.List;
import java.util.Map;
import org.steadyhearts.tools.content.ContentFiles;
import org.steadyhearts.tools.content.Finding;

/** What the rules of the voice find in the content. */
public final class ContentLint {

  private ContentLint() {}

  public static List<Finding> findings(Map<String, String> files) {
    return Resources.linter().findings(ContentFiles.read(files));
  }
}
