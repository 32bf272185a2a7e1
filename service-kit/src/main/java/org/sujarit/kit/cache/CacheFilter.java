package org.sujarit.kit.cache;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** What an operation says nothing about, no cache but the caller's own keeps, and that one asks each time. */
@Provider
@Priority(CacheFilter.LAST)
class CacheFilter implements ContainerResponseFilter {

    /** Answers pass the filters from the highest priority to the lowest. */
    static final int LAST = 0;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!response.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL)) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        }
    }
}
