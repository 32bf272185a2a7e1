package org.sujarit.kit.address;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A {@code Location} names the address that callers know, and not the one at which the gateway finds the service. */
@Provider
class PublicLocationFilter implements ContainerResponseFilter {

    @Inject
    @ConfigProperty(name = "sujarit.public-url")
    URI publicUrl;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        String location = response.getHeaderString(HttpHeaders.LOCATION);
        if (location != null) {
            URI inner = URI.create(location);
            response.getHeaders().putSingle(HttpHeaders.LOCATION, publicUrl.resolve(inner.getRawPath()));
        }
    }
}
