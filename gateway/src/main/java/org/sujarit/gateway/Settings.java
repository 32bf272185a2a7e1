package org.sujarit.gateway;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.sujarit.gateway.routing.Service;

/** What the gateway must be told; each setting is an environment variable, such as {@code SUJARIT_PUBLIC_URL}. */
@ConfigMapping(prefix = "sujarit")
public interface Settings {
    /** Scheme, host and port of plan-service. */
    URI planServiceUrl();

    /** Scheme, host and port of complaint-service. */
    URI complaintServiceUrl();

    /** Scheme, host and port of ita-service. */
    URI itaServiceUrl();

    /** The address under which the public reaches this gateway; the services build their links from it. */
    URI publicUrl();

    /** Where the token issuer's discovery document lies; {@code quarkus.oidc} reads it too. */
    URI oidcUrl();

    /** The {@code iss} that every token must carry; {@code quarkus.oidc} reads it too. */
    String oidcIssuer();

    /** How long a service may think about a request before the caller gets a 504. */
    @WithDefault("30s")
    Duration responseTimeout();

    /** How long a caller may take to send the body of a request, from its head to its last byte, before a 408. */
    @WithDefault("120s")
    Duration uploadTimeout();

    /** How many bytes of request bodies are held at a time, at least 16 KiB for each; who comes then gets a 503. */
    @WithDefault("96M")
    MemorySize uploadMemory();

    /** How many reading requests a minute one address may send without a token. */
    @WithDefault("600")
    int rateLimitAnonymous();

    /** How many requests that may change something, a minute, one address may send without a token. */
    @WithDefault("60")
    int rateLimitAnonymousWrites();

    /** How many requests a minute the tokens of one subject carry. */
    @WithDefault("6000")
    int rateLimitToken();

    /** How many proxies of the operator's own stand in front; the client's address is believed from them only. */
    @WithDefault("0")
    int trustedProxies();

    /** Web origins, separated by commas, whose pages may call the API from a browser; none by default. */
    Optional<List<String>> corsOrigins();

    /** The address of {@code service}. */
    default URI urlOf(Service service) {
        return switch (service) {
            case PLAN -> planServiceUrl();
            case COMPLAINT -> complaintServiceUrl();
            case ITA -> itaServiceUrl();
        };
    }
}
