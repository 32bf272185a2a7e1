package org.sujarit.kit.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

/** A problem as it goes over the wire, in one language. */
@Schema(
        name = "Problem",
        requiredProperties = {"type", "status"},
        description = "เอกสารแจ้งปัญหา (RFC 9457): what was refused and why, in Thai or English.")
public record ProblemDocument(
        @Schema(examples = "urn:sujarit:problem:invalid-request")
        URI type,

        @Schema(examples = "The request is not valid") String title,
        @Schema(examples = "400") int status,
        String detail,

        @Schema(description = "Of a failure on our side: what stands beside it in the log.")
        URI instance,

        List<Entry> errors) {

    /** One broken field or cell. */
    @Schema(
            name = "ProblemEntry",
            requiredProperties = {"field", "detail"},
            description = "ช่องหรือเซลล์ที่ผิด — one broken field, or a spreadsheet's cell, which says its place too.",
            properties = {
                @SchemaProperty(
                        name = "sheet",
                        type = SchemaType.STRING,
                        description = "Of a cell: its sheet.",
                        examples = "แผน"),
                @SchemaProperty(
                        name = "row",
                        type = SchemaType.INTEGER,
                        description = "Of a cell: its row, from 1.",
                        examples = "12"),
                @SchemaProperty(
                        name = "column",
                        type = SchemaType.STRING,
                        description = "Of a cell: its column.",
                        examples = "D"),
                @SchemaProperty(
                        name = "code",
                        type = SchemaType.STRING,
                        description = "Of a cell: the stable name of the rule that it breaks.",
                        examples = "total-amount-wrong"),
                @SchemaProperty(
                        name = "value",
                        type = SchemaType.STRING,
                        description = "Of a cell: what stands in it, at most its first 100 characters.",
                        examples = "3O,000")
            })
    public record Entry(
            @Schema(examples = "nameTh") String field,
            @Schema(examples = "must not be blank") String detail,
            @JsonAnyGetter @Schema(hidden = true) Map<String, Object> extensions) {}

    public static final String MEDIA_TYPE = "application/problem+json";

    static ProblemDocument of(Problem problem, Locale locale) {
        ProblemType type = problem.type();
        List<Entry> entries = problem.violations().stream()
                .map(v -> new Entry(v.field(), v.detail().in(locale), v.extensions()))
                .toList();
        return new ProblemDocument(
                type.uri(),
                type.title().in(locale),
                type.status(),
                problem.detail() == null ? null : problem.detail().in(locale),
                problem.instance(),
                entries.isEmpty() ? null : entries);
    }
}
