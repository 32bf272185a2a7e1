package org.sujarit.complaint.pattern;

import static org.sujarit.kit.security.Role.AUDITOR;
import static org.sujarit.kit.security.Role.CHIEF_EXECUTIVE;
import static org.sujarit.kit.security.Role.CLERK;
import static org.sujarit.kit.security.Role.COMPLAINT_OFFICER;
import static org.sujarit.kit.security.Role.HEAD_OF_OFFICE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sujarit.kit.paging.Page;
import org.sujarit.kit.paging.PageRequest;

@Path("/api/v1/complaint-patterns")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "complaint-statistics")
public class PatternResource {

    @GET
    @Transactional
    @RolesAllowed({COMPLAINT_OFFICER, HEAD_OF_OFFICE, CLERK, CHIEF_EXECUTIVE, AUDITOR})
    @Operation(
            operationId = "listComplaintPatterns",
            summary =
                    "เรื่องร้องเรียนที่เกิดซ้ำ — categories and units whose complaints recur, each proposed as a risk",
            description = "Looked for whenever a complaint is given to a unit; signalled once in a window.")
    public Page<PatternView> list(@Valid @BeanParam PageRequest page) {
        return page.page(
                Pattern.detectedAfter(page.afterId(), page.fetchSize()), PatternView::of, pattern -> pattern.id);
    }
}
