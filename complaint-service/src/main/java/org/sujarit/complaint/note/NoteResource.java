package org.sujarit.complaint.note;

import static org.sujarit.kit.security.Role.AUDITOR;
import static org.sujarit.kit.security.Role.COMPLAINT_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;
import org.sujarit.complaint.complaint.Complaints;
import org.sujarit.complaint.complaint.Desk;
import org.sujarit.kit.audit.AuditTrail;
import org.sujarit.kit.idempotency.Idempotent;
import org.sujarit.kit.openapi.ProblemResponses;
import org.sujarit.kit.paging.Page;
import org.sujarit.kit.paging.PageRequest;

@Path("/api/v1/complaints/{id}/notes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "complaints")
public class NoteResource {

    @Inject
    Complaints complaints;

    @Inject
    Desk desk;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    @GET
    @Cache(noStore = true)
    @Transactional
    @RolesAllowed({COMPLAINT_OFFICER, AUDITOR})
    @Extension(name = ProblemResponses.OWN, value = "403 complaint-not-yours")
    @Operation(
            operationId = "listComplaintNotes",
            summary = "บันทึกภายใน — what those who handle a case wrote down, the first one first",
            description = "That they were read is recorded in the audit trail.")
    public Page<NoteView> list(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
        complaints.readable(id);
        List<Note> notes = Note.after(id, page.afterId(), page.fetchSize());
        audit.record("complaint.notes-read", Complaints.SUBJECT, id);
        return page.page(notes, NoteView::of, note -> note.id);
    }

    @POST
    @Idempotent
    @RolesAllowed(COMPLAINT_OFFICER)
    @Extension(name = ProblemResponses.OWN, value = "403 complaint-not-yours")
    @Operation(
            operationId = "writeComplaintNote",
            summary = "เขียนบันทึกภายใน — writes a note for colleagues; the complainant never sees it")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = NoteView.class)))
    public Response write(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotent.HEADER) @Parameter(required = true, description = Idempotent.DESCRIPTION)
                    String idempotencyKey,
            @NotNull @Valid WriteNote body) {
        complaints.lockedForHandling(id);
        Note note = new Note(id, desk.person(), body.text(), Instant.now(clock));
        note.persist();
        audit.record("complaint.note-written", Complaints.SUBJECT, id);
        return Response.created(URI.create("/api/v1/complaints/%s/notes".formatted(id)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(NoteView.of(note))
                .build();
    }
}
