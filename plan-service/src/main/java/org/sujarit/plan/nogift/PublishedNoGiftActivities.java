package org.sujarit.plan.nogift;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sujarit.kit.table.Csv;
import org.sujarit.plan.organisation.Organisation;

/**
 * A year's activities as the public reads them, by date, without any person.
 *
 * @param participants over all activities, as far as they were counted
 */
@Schema(name = "PublishedNoGiftActivities")
public record PublishedNoGiftActivities(
        UUID id,
        @Schema(examples = "1") int edition,
        UUID supersedes,
        UUID organisationId,
        @Schema(examples = "องค์การบริหารส่วนตำบลจางเหนือ") String organisationNameTh,

        @Schema(examples = "Chang Nuea Subdistrict Administrative Organisation")
        String organisationNameEn,

        @Schema(examples = "2566") int fiscalYear,
        @Schema(examples = "42") long participants,
        List<Activity> activities,
        Instant publishedAt) {

    @Schema(name = "PublishedNoGiftActivity")
    public record Activity(
            UUID id,
            @Schema(examples = "2023-01-18") LocalDate date,
            String name,
            ActivityKind kind,
            String description,
            Integer participants,
            List<String> evidenceLinks) {

        static Activity of(NoGiftActivity activity) {
            return new Activity(
                    activity.id,
                    activity.heldOn,
                    activity.name,
                    activity.kind,
                    activity.description,
                    activity.participants,
                    activity.evidenceLinks);
        }
    }

    static final String CSV_EXAMPLE = """
            publicationId,edition,fiscalYear,activityId,date,kind,name,participants,description,evidenceLinks
            01890a5d-ac99-7d20-9b1c-0c5d2f3a7e35,1,2566,01890a5d-ac99-7d20-9b1c-0c5d2f3a7e45,2023-01-18,MEETING,ประชุมชี้แจงนโยบาย No Gift Policy,42,,https://www.example.go.th/no-gift-meeting.pdf
            """;

    private static final List<String> COLUMNS = List.of(
            "publicationId",
            "edition",
            "fiscalYear",
            "activityId",
            "date",
            "kind",
            "name",
            "participants",
            "description",
            "evidenceLinks");

    static PublishedNoGiftActivities of(
            NoGiftActivityList list, List<NoGiftActivity> activities, Organisation organisation) {
        List<Activity> byDate = activities.stream()
                .sorted(Comparator.comparing((NoGiftActivity a) -> a.heldOn).thenComparing(a -> a.id))
                .map(Activity::of)
                .toList();
        return new PublishedNoGiftActivities(
                list.id,
                list.edition,
                list.supersedes,
                organisation.id(),
                organisation.nameTh(),
                organisation.nameEn(),
                list.fiscalYear,
                byDate.stream()
                        .mapToLong(a -> a.participants() == null ? 0 : a.participants())
                        .sum(),
                byDate,
                list.publishedAt);
    }

    String title() {
        return "การสร้างวัฒนธรรม No Gift Policy ปีงบประมาณ พ.ศ. " + fiscalYear;
    }

    String csv() {
        return Csv.of(
                COLUMNS,
                activities.stream()
                        .map(a -> Csv.row(
                                id,
                                edition,
                                fiscalYear,
                                a.id(),
                                a.date(),
                                a.kind(),
                                a.name(),
                                a.participants(),
                                a.description(),
                                String.join(" ", a.evidenceLinks())))
                        .toList());
    }
}
