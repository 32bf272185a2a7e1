package org.sujarit.complaint.statistics;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * 120 complaints from 1 September 2024 to 25 October 2025, in a pattern that a hand can follow: some came before fiscal
 * year 2568 and some behind it, some ended behind it, and some never.
 */
final class GeneratedYear {

    static final UUID UNIT_A = UUID.fromString("01890a5d-ac98-7a10-8d5e-2f1f6f0c9a01");
    static final UUID UNIT_B = UUID.fromString("01890a5d-ac98-7a10-8d5e-2f1f6f0c9a03");

    private static final LocalDateTime FIRST_DAY = LocalDateTime.parse("2024-09-01T00:00:00");
    private static final List<String> CATEGORIES =
            List.of("ROADS", "ROADS", "ROADS", "WATER", "WATER", "WASTE", "LIGHTING");
    private static final List<String> CHANNELS =
            List.of("WEB", "PHONE", "WEB", "IN_PERSON", "LINE", "WEB", "REFERRED", "PHONE", "WEB", "IN_PERSON");
    private static final List<Integer> RATINGS = List.of(5, 5, 4, 3, 5, 4, 2);

    private GeneratedYear() {}

    static void into(UUID organisation) {
        IntStream.range(0, 120).mapToObj(GeneratedYear::complaint).forEach(complaint -> complaint.into(organisation));
    }

    private static InsertedComplaint complaint(int i) {
        InsertedComplaint complaint =
                InsertedComplaint.arrivedAt(FIRST_DAY.plusDays(i * 37 % 420).plusHours(i * 7 % 24));
        complaint.channel = i == 33 ? "LETTER" : CHANNELS.get(i % 10);
        if (complaint.channel.equals("REFERRED")) {
            complaint.received = complaint.arrived.minusDays(3);
        }
        complaint.due = complaint.received.toLocalDate().plusDays(i % 9 == 0 ? 45 : 15);
        complaint.category = CATEGORIES.get(i % 7);
        complaint.unit = i % 11 == 0 ? null : i % 3 == 0 ? UNIT_A : UNIT_B;
        complaint.village = village(i);
        if (i % 24 == 5) {
            complaint.state = "AWAITING_COMPLAINANT";
            complaint.waitingSince = complaint.received.toLocalDate().plusDays(5);
        } else if (i % 12 != 5) {
            complaint.completed = complaint
                    .arrived
                    .plusHours(i * 211 % 600 + 1)
                    .plusMinutes(i % 60)
                    .plusSeconds(i * 11 % 60);
            complaint.state = i % 13 == 7 ? "REFERRED" : i % 17 == 3 ? "REJECTED" : "COMPLETED";
            boolean isRated = !complaint.state.equals("REFERRED") && i % 3 != 2;
            complaint.rating = isRated ? RATINGS.get(i % 7) : null;
        }
        return complaint;
    }

    /** Village 1 is written in two ways. */
    private static String village(int i) {
        if (i == 50) {
            return "บ้านสวน";
        }
        return switch (i % 5) {
            case 0 -> "หมู่ 1";
            case 1 -> i % 10 == 1 ? " หมู่  ๑" : "หมู่ 1";
            case 2 -> "หมู่ 2";
            case 3 -> null;
            default -> "หมู่ 3";
        };
    }
}
