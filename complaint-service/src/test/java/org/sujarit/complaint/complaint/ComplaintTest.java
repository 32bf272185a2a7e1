package org.sujarit.complaint.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.sujarit.complaint.receipt.TrackingNumber;
import org.sujarit.kit.problem.Problem;

class ComplaintTest {

    private static final Instant LATE_ON_AUGUST_2_IN_UTC = Instant.parse("2026-08-02T17:30:00Z");

    @Test
    void aComplaintIsDueFifteenDaysAfterTheDayInBangkokOnWhichItCame() {
        assertThat(complaint().dueOn).isEqualTo(LocalDate.of(2026, 8, 18));
    }

    @Test
    void aComplaintIsStartedOnce() {
        Complaint complaint = complaint();
        complaint.start();
        assertThatThrownBy(complaint::start).isInstanceOf(Problem.class).hasMessage("complaint-already-started");
    }

    @Test
    void onlyAComplaintInProgressIsCompleted() {
        Complaint complaint = complaint();
        assertThatThrownBy(() -> complaint.complete("done", LATE_ON_AUGUST_2_IN_UTC))
                .isInstanceOf(Problem.class)
                .hasMessage("complaint-not-in-progress");
    }

    @Test
    void coordinatesAreKeptToSixDecimals() {
        assertThat(complaint().place().orElseThrow().latitude()).isEqualByComparingTo("18.285679");
    }

    @Test
    void whatAComplainantSaysDoesNotPrint() {
        assertThat(request().toString() + request().contact()).doesNotContain("mended", "someone");
    }

    private static Complaint complaint() {
        return Complaint.receive(
                new TrackingNumber("2569-7K3M-9QXAG"),
                request(),
                Channel.WEB,
                LATE_ON_AUGUST_2_IN_UTC.atZone(ZoneId.of("Asia/Bangkok")));
    }

    private static SendComplaint request() {
        return new SendComplaint(
                "LIGHTING",
                "to be mended",
                new Place(null, new BigDecimal("18.2856789012345"), BigDecimal.TEN),
                new Contact(null, null, "someone@example.org"));
    }
}
