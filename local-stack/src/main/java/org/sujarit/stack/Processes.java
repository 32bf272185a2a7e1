package org.sujarit.stack;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Whether processes still run, for processes that need not be children of this one. */
public final class Processes {

    private static final long POLL_MILLIS = 20;

    private Processes() {}

    /**
     * Whether the process still does anything. One that has ended counts as alive to the system until its parent has
     * asked for its exit code, and the first process of a container may never ask; such a one has no command any more.
     */
    public static boolean isRunning(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    /** Waits until none of them runs; false when the time is over before. */
    public static boolean awaitEnd(List<ProcessHandle> processes, Duration time) {
        Instant deadline = Instant.now().plus(time);
        try {
            while (processes.stream().anyMatch(Processes::isRunning)) {
                if (Instant.now().isAfter(deadline)) {
                    return false;
                }
                Thread.sleep(POLL_MILLIS);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
