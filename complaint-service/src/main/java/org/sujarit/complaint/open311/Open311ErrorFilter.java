package org.sujarit.complaint.open311;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.util.regex.Pattern;
import org.sujarit.kit.problem.ProblemDocument;

/**
 * Says in the words of GeoReport v2 what every other operation says as a problem. It goes by the address and not by the
 * operation, as an address below Open311's that is of no operation is refused in the same way.
 */
@Provider
class Open311ErrorFilter implements ContainerResponseFilter {

    static final Pattern ADDRESS = Pattern.compile("/?api/v1/organisations/[^/]+/open311(?:/.*)?");

    @Inject
    Open311Answers answers;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        String path = request.getUriInfo().getPath();
        if (response.getEntity() instanceof ProblemDocument problem
                && ADDRESS.matcher(path).matches()) {
            Format format = Format.ofPath(path);
            response.setStatus(statusOf(problem.status()));
            response.setEntity(
                    answers.errors(format, ErrorEntry.of(problem)),
                    new Annotation[0],
                    MediaType.valueOf(format.contentType()));
            response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, format.contentType());
        }
    }

    /**
     * The specification knows 400 for whatever the client did wrong but for 403 and 404. A bad token and a failure of ours
     * stay what they are, so that nobody takes them for a fault of the request.
     */
    private static int statusOf(int status) {
        boolean named = status == 401 || status == 403 || status == 404 || status >= 500;
        return named ? status : 400;
    }
}
