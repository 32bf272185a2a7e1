package org.sujarit.kit.idempotency;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sujarit.kit.security.Caller;
import org.sujarit.kit.tenancy.Tenant;

/** Runs an {@link Idempotent} operation once per key; see there. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE + 100)
class IdempotencyInterceptor {

    @Inject
    IdempotencyKeys keys;

    @Inject
    Caller caller;

    @Inject
    Tenant tenant;

    @Inject
    HttpServerRequest request;

    /** One secret of the service serves both: derived keys (HKDF) tell nothing of each other. */
    @Inject
    @ConfigProperty(name = "sujarit.audit.key")
    String auditKey;

    @Inject
    ObjectMapper json;

    @AroundInvoke
    Object once(InvocationContext call) {
        String scope = tenant.idOrNone() + " " + caller.subject().orElse("public");
        ClientKey key = ClientKey.parse(header(call), scope, Base64.getDecoder().decode(auditKey));
        String fingerprint = key.fingerprint(request(call));
        return QuarkusTransaction.requiringNew().call(() -> {
            if (!keys.claim(key, fingerprint)) {
                return keys.answer(key, fingerprint).toResponse();
            }
            Response response = (Response) call.proceed();
            keys.keep(key, StoredAnswer.of(response, json));
            return response;
        });
    }

    private static String header(InvocationContext call) {
        Parameter[] parameters = call.getMethod().getParameters();
        for (int i = 0; i < parameters.length; i++) {
            HeaderParam header = parameters[i].getAnnotation(HeaderParam.class);
            if (header != null && header.value().equals(Idempotent.HEADER)) {
                return (String) call.getParameters()[i];
            }
        }
        throw new IllegalStateException(call.getMethod() + " takes no " + Idempotent.HEADER);
    }

    /** What makes two requests the same: method, address and body. */
    private byte[] request(InvocationContext call) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.writeBytes((request.method() + " " + request.uri() + "\n").getBytes(StandardCharsets.UTF_8));
            Parameter[] parameters = call.getMethod().getParameters();
            for (int i = 0; i < parameters.length; i++) {
                if (isBody(parameters[i])) {
                    bytes.writeBytes(json.writeValueAsBytes(call.getParameters()[i]));
                }
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isBody(Parameter parameter) {
        return Arrays.stream(parameter.getAnnotations())
                .map(Annotation::annotationType)
                .noneMatch(type -> type.getPackageName().startsWith("jakarta.ws.rs"));
    }
}
