package org.sujarit.benchmarks;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** What a figure is worth depends on where and when it was taken. */
final class Machine {

    private Machine() {}

    static void describe(PrintStream out) {
        out.printf(
                "%s, %s %s, %d processors, JDK %s; on it run the caller, the gateway, the service that is asked, PostgreSQL and Kafka.%n",
                ZonedDateTime.now(ZoneOffset.UTC).format(DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'")),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"));
        load(out);
    }

    static void load(PrintStream out) {
        out.printf(
                "Load average of the last minute: %.1f.%n",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
