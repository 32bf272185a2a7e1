package org.sujarit.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Scheduler;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.local.SynchronizationStrategy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.sujarit.gateway.limit.CallerHashes.CallerHash;

/**
 * How many requests each caller has in a minute. They come back evenly, so that after a pause of {@code t} seconds a
 * caller has as many as {@code t} seconds bring. A caller is remembered until all have come back, and at most a second longer.
 */
final class Quota {
    private static final Duration WINDOW = Duration.ofMinutes(1);

    /** What became of a request. */
    record Turn(ConsumptionProbe probe) {
        boolean isAdmitted() {
            return probe.isConsumed();
        }

        /** When the next request has a chance, in whole seconds. */
        long secondsToWait() {
            return seconds(probe.getNanosToWaitForRefill());
        }

        private long secondsToReset() {
            return seconds(probe.getNanosToWaitForReset());
        }

        private static long seconds(long nanos) {
            return Math.ceilDiv(nanos, 1_000_000_000L);
        }
    }

    private record Counted(Bucket bucket, Turn last) {}

    /** The clock that can be moved in tests, as Bucket4j wants it. */
    private record Time(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return Math.addExact(Math.multiplyExact(now.getEpochSecond(), 1_000_000_000L), now.getNano());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }

    private final String name;
    private final Bandwidth bandwidth;
    private final TimeMeter time;
    private final Cache<CallerHash, Counted> callers;

    /**
     * @param name as callers read it
     * @param requests in a minute, at least 1
     * @param callersAtMost how many are remembered: beyond it some are forgotten early, which only lets them ask more
     */
    Quota(String name, int requests, long callersAtMost, Clock clock) {
        this.name = name;
        this.bandwidth = Bandwidth.builder()
                .capacity(requests)
                .refillGreedy(requests, WINDOW)
                .build();
        this.time = new Time(clock);
        this.callers = Caffeine.newBuilder()
                .maximumSize(callersAtMost)
                .expireAfter(Expiry.<CallerHash, Counted>writing((caller, counted) ->
                        Duration.ofNanos(counted.last().probe().getNanosToWaitForReset())))
                .ticker(time::currentTimeNanos)
                // Forgotten on time even where nobody asks any more.
                .scheduler(Scheduler.systemScheduler())
                .build();
    }

    /** Counts a request of {@code caller}. */
    Turn take(CallerHash caller) {
        return callers.asMap()
                .compute(caller, (same, counted) -> {
                    Bucket bucket = counted == null ? newBucket() : counted.bucket();
                    return new Counted(bucket, new Turn(bucket.tryConsumeAndReturnRemaining(1)));
                })
                .last();
    }

    private Bucket newBucket() {
        // The map lets only one request of a caller in at a time.
        return Bucket.builder()
                .addLimit(bandwidth)
                .withCustomTimePrecision(time)
                .withSynchronizationStrategy(SynchronizationStrategy.NONE)
                .build();
    }

    String name() {
        return name;
    }

    /** The header {@code RateLimit-Policy} of draft-ietf-httpapi-ratelimit-headers. */
    String policy() {
        return "\"%s\";q=%d;w=%d".formatted(name, bandwidth.getCapacity(), WINDOW.toSeconds());
    }

    /** The header {@code RateLimit} of the same: what is left, and in how many seconds all of it is back. */
    String state(Turn turn) {
        return "\"%s\";r=%d;t=%d".formatted(name, turn.probe().getRemainingTokens(), turn.secondsToReset());
    }

    /** How many callers are remembered now. */
    long callers() {
        callers.cleanUp();
        return callers.estimatedSize();
    }
}
