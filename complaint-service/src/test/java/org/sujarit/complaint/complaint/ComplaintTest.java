package org.sujarit.complaint.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sujarit.kit.problem.Problem;

class ComplaintTest {

    private static final Instant NOON = Instant.parse("2026-08-03T05:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 3);

    /** What can be done, and in which states: R received, P in progress, W waiting, C completed, J rejected, F referred. */
    private static final Map<String, Consumer<Complaint>> MOVES = Map.ofEntries(
            Map.entry("start", Complaint::start),
            Map.entry("ask", complaint -> complaint.awaitComplainant(TODAY)),
            Map.entry("resume", complaint -> complaint.resume(TODAY)),
            Map.entry("extend", complaint -> complaint.extendDeadline(TODAY.plusDays(20), TODAY, 30)),
            Map.entry("assign", complaint -> complaint.assign(null, null)),
            Map.entry("complete", complaint -> complaint.complete("done", NOON)),
            Map.entry("reject", complaint -> complaint.reject("no", NOON)),
            Map.entry("refer", complaint -> complaint.refer(NOON)),
            Map.entry("reopen", complaint -> complaint.reopen(NOON, 30)),
            Map.entry("rate", complaint -> complaint.rate(new Satisfaction(5, null, NOON))));

    private static final Map<ComplaintState, String> ALLOWED = new EnumMap<>(Map.of(
            ComplaintState.RECEIVED, "assign extend refer reject start",
            ComplaintState.IN_PROGRESS, "ask assign complete extend refer reject",
            ComplaintState.AWAITING_COMPLAINANT, "assign complete reject resume",
            ComplaintState.COMPLETED, "rate reopen",
            ComplaintState.REJECTED, "rate reopen",
            ComplaintState.REFERRED, ""));

    @ParameterizedTest
    @EnumSource
    void aStateAllowsTheseMovesAndNoOther(ComplaintState state) {
        String possible = MOVES.keySet().stream()
                .filter(move -> isPossible(MOVES.get(move), in(state)))
                .sorted()
                .reduce((one, other) -> one + " " + other)
                .orElse("");
        assertThat(possible).isEqualTo(ALLOWED.get(state));
    }

    private static boolean isPossible(Consumer<Complaint> move, Complaint complaint) {
        try {
            move.accept(complaint);
            return true;
        } catch (Problem refused) {
            return false;
        }
    }

    private static Complaint in(ComplaintState state) {
        Complaint complaint = complaint();
        switch (state) {
            case RECEIVED -> {}
            case IN_PROGRESS -> complaint.start();
            case AWAITING_COMPLAINANT -> {
                complaint.start();
                complaint.awaitComplainant(TODAY);
            }
            case COMPLETED -> {
                complaint.start();
                complaint.complete("done", NOON);
            }
            case REJECTED -> complaint.reject("no", NOON);
            case REFERRED -> complaint.refer(NOON);
        }
        return complaint;
    }

    @Test
    void aClosedComplaintIsReopenedOnTheLastDayAndNotAfterIt() {
        Complaint complaint = in(ComplaintState.COMPLETED);
        Instant lastMoment = Instant.parse("2026-09-02T16:59:59Z");
        assertThatThrownBy(() -> complaint.reopen(lastMoment.plusSeconds(1), 30))
                .hasMessage("too-late-to-reopen");
        complaint.reopen(lastMoment, 30);
        assertThat(complaint.state).isEqualTo(ComplaintState.IN_PROGRESS);
    }

    @Test
    void anEndIsRatedOnce() {
        Complaint complaint = in(ComplaintState.COMPLETED);
        complaint.rate(new Satisfaction(5, null, NOON));
        assertThatThrownBy(() -> complaint.rate(new Satisfaction(1, null, NOON)))
                .hasMessage("complaint-already-rated");
    }

    @Test
    void aReopenedComplaintCanBeRatedAtItsNextEnd() {
        Complaint complaint = in(ComplaintState.COMPLETED);
        complaint.rate(new Satisfaction(1, null, NOON));
        complaint.reopen(NOON.plusSeconds(1), 30);
        assertThat(complaint.rating())
                .as("a bad word is not taken away by going on")
                .isEqualTo(1);
        complaint.complete("done at last", NOON.plusSeconds(2));
        complaint.rate(new Satisfaction(5, null, NOON.plusSeconds(3)));
        assertThat(complaint.rating()).isEqualTo(5);
    }

    @Test
    void theLastDayIsPutOffToALaterDayWithinTheLimitAndNotThePast() {
        Complaint complaint = complaint();
        complaint.dueOn = TODAY.plusDays(3);
        for (LocalDate refused : new LocalDate[] {TODAY.plusDays(3), TODAY.minusDays(1), TODAY.plusDays(34)}) {
            assertThatThrownBy(() -> complaint.extendDeadline(refused, TODAY, 30))
                    .hasMessage("invalid-request");
        }
        complaint.extendDeadline(TODAY.plusDays(33), TODAY, 30);
        assertThat(complaint.dueOn).isEqualTo(TODAY.plusDays(33));
    }

    @Test
    void theLastDayOfAnOverdueComplaintIsPutOffFromToday() {
        Complaint complaint = complaint();
        complaint.dueOn = TODAY.minusDays(100);
        complaint.extendDeadline(TODAY.plusDays(30), TODAY, 30);
        assertThat(complaint.dueOn).isEqualTo(TODAY.plusDays(30));
    }

    @Test
    void coordinatesAreKeptToSixDecimals() {
        assertThat(complaint().statement.place().orElseThrow().latitude()).isEqualByComparingTo("18.285679");
    }

    @Test
    void anAnonymisedComplaintHoldsNothingThatCouldNameAPersonAndAllThatIsCounted() {
        Complaint complaint = in(ComplaintState.COMPLETED);
        complaint.rate(new Satisfaction(4, "Thank you, all of you", NOON));
        complaint.anonymise(NOON);

        assertThat(complaint.statement.description).isNull();
        assertThat(complaint.statement.searchable).isEmpty();
        assertThat(complaint.statement.contact()).isEmpty();
        assertThat(complaint.statement.place().orElseThrow()).isEqualTo(new Place(null, "หมู่ 3", null, null));
        assertThat(complaint.result).isNull();
        assertThat(complaint.satisfaction).isEqualTo(new Satisfaction(4, null, NOON));
    }

    @Test
    void whatAComplainantSaysDoesNotPrint() {
        assertThat(request().toString() + request().contact() + request().place())
                .doesNotContain("mended", "someone", "market");
    }

    private static Complaint complaint() {
        SendComplaint request = request();
        NewComplaint received = new NewComplaint(
                Channel.WEB,
                request.category(),
                request.description(),
                request.place(),
                request.contact(),
                NOON,
                null,
                null);
        Complaint complaint = new Complaint("2569-7K3M-9QXAG", received, NOON);
        complaint.dueOn = TODAY.plusDays(15);
        return complaint;
    }

    private static SendComplaint request() {
        return new SendComplaint(
                "LIGHTING",
                "to be mended",
                new Place("the market", "หมู่ 3", new BigDecimal("18.2856789012345"), new BigDecimal("99.68")),
                new Contact(null, null, "someone@example.org"));
    }
}
