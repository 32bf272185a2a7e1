package org.sujarit.kit.idempotency;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A creating operation that happens once however often it is sent (IETF draft-ietf-httpapi-idempotency-key-header-06).
 *
 * <p>The method runs in one transaction with the record of its answer. It takes the header {@link #HEADER} as a
 * {@code String} parameter, its request body as the only parameter without a JAX-RS annotation, and returns a
 * {@code Response}. Refuses with {@code idempotency-key-missing} (400), {@code idempotency-key-in-use} (409) and
 * {@code idempotency-key-reused} (422).
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {
    String HEADER = "Idempotency-Key";
    String DESCRIPTION = "A key of 8 to 255 visible characters that the client makes up for this one request, "
            + "such as a UUID. Sent again with the same key, the request is answered as before and nothing is made twice.";
}
