package org.sujarit.gateway;

import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/** Remembers what is logged, from a level on. */
final class LogCollector extends Handler {
    private final Level from;
    private final List<LogRecord> records;

    LogCollector(Level from, List<LogRecord> records) {
        this.from = from;
        this.records = records;
    }

    @Override
    public void publish(LogRecord entry) {
        if (entry.getLevel().intValue() >= from.intValue()) {
            records.add(entry);
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
