package org.sujarit.kit.problem;

import static org.sujarit.kit.problem.Problems.CONFLICT;
import static org.sujarit.kit.problem.Problems.FORBIDDEN;
import static org.sujarit.kit.problem.Problems.INTERNAL;
import static org.sujarit.kit.problem.Problems.INVALID_REQUEST;
import static org.sujarit.kit.problem.Problems.METHOD_NOT_ALLOWED;
import static org.sujarit.kit.problem.Problems.NOT_ACCEPTABLE;
import static org.sujarit.kit.problem.Problems.NOT_FOUND;
import static org.sujarit.kit.problem.Problems.PAYLOAD_TOO_LARGE;
import static org.sujarit.kit.problem.Problems.STALE;
import static org.sujarit.kit.problem.Problems.UNAUTHENTICATED;
import static org.sujarit.kit.problem.Problems.UNAVAILABLE;
import static org.sujarit.kit.problem.Problems.UNSUPPORTED_MEDIA_TYPE;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hibernate.StaleStateException;
import org.hibernate.exception.DataException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.sujarit.kit.database.DatabaseTrouble;
import org.sujarit.kit.text.Text;

/** The one place where an exception becomes an answer. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    Response problem(Problem problem, HttpHeaders headers) {
        return respond(problem, headers);
    }

    @ServerExceptionMapper
    Response violations(ConstraintViolationException e, HttpHeaders headers) {
        return respond(new Problem(INVALID_REQUEST).violations(ViolationPaths.of(e)), headers);
    }

    @ServerExceptionMapper({MismatchedInputException.class, JsonProcessingException.class})
    Response unreadable(JsonProcessingException e, HttpHeaders headers) {
        return respond(unreadableJson(e), headers);
    }

    @ServerExceptionMapper({OptimisticLockException.class, StaleStateException.class})
    Response stale(Exception e, HttpHeaders headers) {
        return respond(new Problem(STALE), headers);
    }

    /** Two made the same at once: the rule's own check let both pass, the unique index only one. */
    @ServerExceptionMapper
    Response duplicate(org.hibernate.exception.ConstraintViolationException e, HttpHeaders headers) {
        boolean unique = e.getKind() == org.hibernate.exception.ConstraintViolationException.ConstraintKind.UNIQUE;
        return unique ? respond(new Problem(CONFLICT), headers) : unexpected(e, headers);
    }

    /** A text with a NUL, or a number out of a column's range: well-formed JSON that PostgreSQL can't keep. */
    @ServerExceptionMapper
    Response unkeepable(DataException e, HttpHeaders headers) {
        return respond(
                new Problem(INVALID_REQUEST)
                        .detail("มีอักขระหรือค่าที่จัดเก็บไม่ได้", "A text or value in it can't be kept."),
                headers);
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unauthenticated(Exception e, HttpHeaders headers) {
        return Response.fromResponse(respond(new Problem(UNAUTHENTICATED), headers))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e, HttpHeaders headers) {
        return respond(new Problem(FORBIDDEN), headers);
    }

    @ServerExceptionMapper
    Response webApplication(WebApplicationException e, HttpHeaders headers, UriInfo address) {
        if (e.getCause() instanceof JsonProcessingException json) {
            return respond(unreadableJson(json), headers);
        }
        // JAX-RS answers 404 where it can't read a parameter, which fits an address but not a query.
        if (e instanceof NotFoundException
                && e.getCause() != null
                && !address.getQueryParameters().isEmpty()) {
            return respond(unreadableQuery(e.getCause(), address), headers);
        }
        int status = e.getResponse().getStatus();
        if (status < 400) {
            return e.getResponse();
        }
        return respond(new Problem(typeOf(status)), headers);
    }

    /**
     * Only the exception's class and place are logged, as its text may carry what a person wrote; by the id the caller
     * and the operator speak of the same failure.
     */
    @ServerExceptionMapper
    Response unexpected(Throwable e, HttpHeaders headers) {
        Throwable root = Causes.root(e);
        StackTraceElement[] trace = root.getStackTrace();
        URI id = URI.create("urn:uuid:" + UUID.randomUUID());
        LOG.errorf("Unexpected %s at %s (%s)", root.getClass().getName(), trace.length == 0 ? "?" : trace[0], id);
        if (DatabaseTrouble.mayHaveCaused(e)) {
            return Response.fromResponse(respond(new Problem(UNAVAILABLE).instance(id), headers))
                    .header(HttpHeaders.RETRY_AFTER, 1)
                    .build();
        }
        return respond(new Problem(INTERNAL).instance(id), headers);
    }

    private static ProblemType typeOf(int status) {
        return switch (status) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 413 -> PAYLOAD_TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            default -> status < 500 ? INVALID_REQUEST : INTERNAL;
        };
    }

    /** JAX-RS doesn't say which parameter it was; the reader's exception quotes the value, which tells. */
    private static Problem unreadableQuery(Throwable cause, UriInfo address) {
        Problem problem = new Problem(INVALID_REQUEST);
        String quoted = String.valueOf(cause.getMessage());
        address.getQueryParameters().forEach((name, values) -> {
            if (values.stream().anyMatch(value -> quotes(quoted, value))) {
                problem.violation(name, "อ่านค่าไม่ได้", "cannot be read as the type that is expected here");
            }
        });
        return problem;
    }

    private static boolean quotes(String message, String value) {
        return !value.isBlank()
                && Pattern.compile("(?<!\\w)" + Pattern.quote(value) + "(?!\\w)")
                        .matcher(message)
                        .find();
    }

    private static Problem unreadableJson(JsonProcessingException e) {
        if (e instanceof JsonParseException) {
            return new Problem(INVALID_REQUEST)
                    .violation("body", "ไม่ใช่ JSON ที่ถูกรูปแบบ", "is not well-formed JSON");
        }
        String field = e instanceof JsonMappingException mapping ? JsonPaths.of(mapping) : "";
        if (e instanceof UnusableDate) {
            return new Problem(INVALID_REQUEST)
                    .violation(
                            field.isEmpty() ? "body" : field,
                            "ต้องเป็นวันที่แบบ ค.ศ. เช่น 2026-08-03",
                            "must be a date such as 2026-08-03, of a year of the common era");
        }
        if (e instanceof UnkeepableText) {
            return new Problem(INVALID_REQUEST)
                    .violation(
                            field.isEmpty() ? "body" : field,
                            "มีอักขระควบคุมที่รับไม่ได้ ให้ลบแล้วพิมพ์ใหม่",
                            "holds a control character, which is no part of a text");
        }
        return new Problem(INVALID_REQUEST)
                .violation(
                        field.isEmpty() ? "body" : field,
                        "อ่านค่าไม่ได้ หรือไม่มีช่องนี้",
                        "cannot be read as the type that is expected here, or there is no such field");
    }

    private static Response respond(Problem problem, HttpHeaders headers) {
        Locale locale = Text.preferred(headers.getAcceptableLanguages());
        return Response.status(problem.type().status())
                .type(ProblemDocument.MEDIA_TYPE)
                .language(locale)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(ProblemDocument.of(problem, locale))
                .build();
    }
}
