package org.steadyhearts.alexa;

import java.util.Map;
import org.apache.logging.log4j.message.MapMessage;

/**
 * A line of the log: a fixed text, and fields that keep their types, so that numbers are numbers in
 * CloudWatch. Log4j itself, because SLF4J's bridge to it makes a string of every field.
 *
 * <pre>{@code
 * LOG.info(new LogEntry("turn").with("storeCalls", 2));
 * }</pre>
 */
final class LogEntry extends MapMessage<LogEntry, Object> {
  private static final long serialVersionUID = 1L;

  private final String text;

  LogEntry(String text) {
    this.text = text;
  }

  private LogEntry(String text, Map<String, Object> fields) {
    super(fields);
    this.text = text;
  }

  @Override
  public String getFormattedMessage() {
    return text;
  }

  @Override
  public String getFormattedMessage(String[] formats) {
    return text;
  }

  @Override
  public void formatTo(StringBuilder buffer) {
    buffer.append(text);
  }

  @Override
  public void formatTo(String[] formats, StringBuilder buffer) {
    buffer.append(text);
  }

  @Override
  public LogEntry newInstance(Map<String, Object> fields) {
    return new LogEntry(text, fields);
  }
}
