package org.steadyhearts.log;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.event.LoggingEvent;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;
import org.slf4j.spi.LoggingEventAware;

/** SLF4J's logger, of which each call becomes one {@link LogLine}. */
final class LineLogger extends LegacyAbstractLogger implements LoggingEventAware {
  private static final long serialVersionUID = 1L;

  LineLogger(String name) {
    this.name = name;
  }

  @Override
  public boolean isTraceEnabled() {
    return LogLines.wants(name, Level.TRACE);
  }

  @Override
  public boolean isDebugEnabled() {
    return LogLines.wants(name, Level.DEBUG);
  }

  @Override
  public boolean isInfoEnabled() {
    return LogLines.wants(name, Level.INFO);
  }

  @Override
  public boolean isWarnEnabled() {
    return LogLines.wants(name, Level.WARN);
  }

  @Override
  public boolean isErrorEnabled() {
    return LogLines.wants(name, Level.ERROR);
  }

  @Override
  public void log(LoggingEvent event) {
    Map<String, String> fields = new LinkedHashMap<>();
    if (event.getKeyValuePairs() != null) {
      event.getKeyValuePairs().forEach(pair -> fields.put(pair.key, String.valueOf(pair.value)));
    }
    write(
        event.getLevel(),
        event.getMessage(),
        event.getArgumentArray(),
        fields,
        event.getThrowable());
  }

  @Override
  protected void handleNormalizedLoggingCall(
      Level level, Marker marker, String message, Object[] arguments, Throwable thrown) {
    write(level, message, arguments, Map.of(), thrown);
  }

  @Override
  protected String getFullyQualifiedCallerName() {
    return null;
  }

  private void write(
      Level level,
      String message,
      Object[] arguments,
      Map<String, String> fields,
      Throwable thrown) {
    LogLines.write(
        new LogLine(
            Instant.now(),
            level,
            name,
            String.valueOf(MessageFormatter.basicArrayFormat(message, arguments)),
            fields,
            Optional.ofNullable(thrown).map(t -> t.getClass().getName())));
  }
}
