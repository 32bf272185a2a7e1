package org.sujarit.kit.format;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.List;

/**
 * Refuses with 406 what would be answered in a format that the caller doesn't take. Quarkus does so itself where an
 * address has one method, and else goes on with the first of them.
 */
@Provider
class AcceptFilter implements ContainerRequestFilter {

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        Produces produced = resource.getResourceMethod().getAnnotation(Produces.class);
        if (produced == null) {
            produced = resource.getResourceClass().getAnnotation(Produces.class);
        }
        if (produced != null && !isTaken(produced, acceptable(request))) {
            throw new NotAcceptableException();
        }
    }

    /** @throws NotAcceptableException (406) for a header that names no format at all */
    private static List<MediaType> acceptable(ContainerRequestContext request) {
        try {
            return request.getAcceptableMediaTypes();
        } catch (IllegalArgumentException e) {
            throw new NotAcceptableException(e);
        }
    }

    private static boolean isTaken(Produces produced, List<MediaType> acceptable) {
        return Arrays.stream(produced.value()).map(MediaType::valueOf).anyMatch(type -> acceptable.stream()
                .anyMatch(type::isCompatible));
    }
}
