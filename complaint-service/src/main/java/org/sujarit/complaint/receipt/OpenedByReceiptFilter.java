package org.sujarit.complaint.receipt;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.sujarit.kit.problem.Problems;
import org.sujarit.kit.tenancy.Tenant;

@Provider
@OpenedByReceipt
class OpenedByReceiptFilter implements ContainerRequestFilter {

    @Inject
    Receipts receipts;

    @Inject
    OpenReceipt open;

    @Inject
    Tenant tenant;

    @Override
    public void filter(ContainerRequestContext request) {
        String number = request.getUriInfo().getPathParameters().getFirst("trackingNumber");
        Receipts.Opened opened = receipts.open(number, request.getHeaderString(OpenedByReceipt.SECRET))
                .orElseThrow(Problems::notFound);
        tenant.actFor(opened.organisationId());
        open.set(opened);
    }
}
