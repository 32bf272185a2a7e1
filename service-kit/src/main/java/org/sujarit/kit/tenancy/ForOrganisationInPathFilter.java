package org.sujarit.kit.tenancy;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;
import org.sujarit.kit.problem.Problems;

@Provider
@ForOrganisationInPath
class ForOrganisationInPathFilter implements ContainerRequestFilter {

    @Inject
    Tenant tenant;

    @Override
    public void filter(ContainerRequestContext request) {
        String id = request.getUriInfo().getPathParameters().getFirst("organisationId");
        try {
            tenant.actFor(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            throw Problems.notFound();
        }
    }
}
