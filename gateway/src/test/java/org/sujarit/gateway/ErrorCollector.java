package org.sujarit.gateway;

import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/** Remembers what is logged as an error. */
final class ErrorCollector extends Handler {
    private final List<LogRecord> errors;

    ErrorCollector(List<LogRecord> errors) {
        this.errors = errors;
    }

    @Override
    public void publish(LogRecord entry) {
        if (entry.getLevel().intValue() >= Level.SEVERE.intValue()) {
            errors.add(entry);
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
