package org.sujarit.kit.cache;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

@Provider
@Revalidated
class RevalidationFilter implements ContainerResponseFilter {

    private static final String A_MINUTE = "public, max-age=60";

    @Inject
    ObjectMapper json;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response)
            throws JsonProcessingException {
        if (response.getStatus() != Status.OK.getStatusCode()) {
            return;
        }
        if (response.getEntityTag() == null) {
            response.getHeaders().putSingle(HttpHeaders.ETAG, tagOf(json.writeValueAsBytes(response.getEntity())));
        }
        response.getHeaders().computeIfAbsent(HttpHeaders.CACHE_CONTROL, none -> Arrays.asList(A_MINUTE));
        if (names(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), response.getEntityTag())) {
            response.setStatusInfo(Status.NOT_MODIFIED);
            response.setEntity(null);
        }
    }

    private static EntityTag tagOf(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return new EntityTag(Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Weakly, as the header asks: a proxy that compresses an answer makes its tag a weak one. */
    static boolean names(String ifNoneMatch, EntityTag tag) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(",", -1))
                        .map(String::strip)
                        .map(named -> named.startsWith("W/") ? named.substring(2) : named)
                        .anyMatch(named -> named.equals("*") || named.equals("\"" + tag.getValue() + "\""));
    }
}
