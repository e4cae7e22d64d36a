package org.steadyhearts.lambda;

import java.io.IOException;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.Configurator;
import org.steadyhearts.tools.device.LocalDynamoDb;

/** A local DynamoDB, until its standard input ends. */
public final class TableServer {

  private TableServer() {}

  public static void main(String[] arguments) throws IOException {
    Configurator.setAllLevels("", Level.ERROR);
    System.out.println(LocalDynamoDb.endpoint());
    while (System.in.read() >= 0) {
      // Nothing is said to it.
    }
    System.exit(0);
  }
}
