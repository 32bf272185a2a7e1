package org.sujarit.plan.approval;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which approver approved when; never who it was. */
@Schema(name = "PublishedApproval")
public record PublishedApproval(ApprovalStep step, Instant approvedAt) {}
