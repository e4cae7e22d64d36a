package org.steadyhearts.conversation;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.logging.log4j.core.config.Property;
import org.apache.logging.log4j.message.MapMessage;

/**
 * Everything that is logged while it is open, at any level: what an operator could come to read.
 */
public final class LogCapture extends AbstractAppender implements AutoCloseable {

  private final List<String> lines = new CopyOnWriteArrayList<>();

  public LogCapture() {
    super("capture", null, null, false, Property.EMPTY_ARRAY);
    start();
    Configurator.setAllLevels("", Level.TRACE);
    LoggerContext.getContext(false).getRootLogger().addAppender(this);
  }

  @Override
  public void append(LogEvent event) {
    var message = event.getMessage();
    var fields = message instanceof MapMessage<?, ?> map ? map.getData().toString() : "";
    lines.add(event.getLoggerName() + " " + message.getFormattedMessage() + " " + fields);
  }

  public List<String> lines() {
    return lines;
  }

  /** Back to what the configuration says. */
  @Override
  public void close() {
    LoggerContext.getContext(false).getRootLogger().removeAppender(this);
    LoggerContext.getContext(false).reconfigure();
  }
}
