package org.sujarit.kit.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;

/** No text that we keep holds a NUL, and PostgreSQL fails on one that is looked for. */
@Provider
class NulInAddress implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        URI address = request.getUriInfo().getRequestUri();
        if (address.toString().contains("%00")) {
            throw Problems.invalid("address", "มีอักขระ NUL", "holds a NUL character");
        }
    }
}
