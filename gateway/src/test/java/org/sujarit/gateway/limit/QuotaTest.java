package org.sujarit.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.sujarit.gateway.limit.CallerHashes.CallerHash;

class QuotaTest {
    private static final int CALLERS_AT_MOST = 100;

    private static final class StandingClock extends Clock {
        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private final StandingClock clock = new StandingClock();
    private final Quota quota = new Quota("q", 60, CALLERS_AT_MOST, clock);

    private static CallerHash caller(int number) {
        return new CallerHash(number, 0);
    }

    @Test
    void howeverManyCallersComeOnlySoManyAreRemembered() {
        for (int i = 0; i < 10_000; i++) {
            quota.take(caller(i));
        }

        assertThat(quota.callers()).isBetween(1L, (long) CALLERS_AT_MOST);
    }

    @Test
    void aCallerIsForgottenWhenAllItsRequestsHaveComeBack() {
        quota.take(caller(1));
        quota.take(caller(1));

        clock.now = clock.now.plus(Duration.ofMillis(1999));
        assertThat(quota.callers()).isEqualTo(1);
        // The map looks about once a second.
        clock.now = clock.now.plus(Duration.ofMillis(1100));
        assertThat(quota.callers()).isZero();
    }

    @Test
    void whoWasForgottenHasNoMoreRequestsThanWhoWasNot() {
        for (int i = 0; i < 60; i++) {
            assertThat(quota.take(caller(1)).isAdmitted()).isTrue();
        }
        assertThat(quota.take(caller(1)).isAdmitted()).isFalse();

        clock.now = clock.now.plusSeconds(30);
        for (int i = 0; i < 30; i++) {
            assertThat(quota.take(caller(1)).isAdmitted()).isTrue();
        }
        assertThat(quota.take(caller(1)).isAdmitted()).isFalse();
    }
}
