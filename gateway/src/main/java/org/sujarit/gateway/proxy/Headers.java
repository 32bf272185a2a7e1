package org.sujarit.gateway.proxy;

import io.vertx.core.MultiMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which headers may cross the gateway. */
final class Headers {
    private static final Set<String> HOP_BY_HOP = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "upgrade");

    /**
     * Cookies are no part of the API. The others tell who the caller is or came from, and a whistleblower must not be
     * traceable, not even by a service's log; or they claim a path other than the one the gateway decided on.
     */
    private static final Set<String> NEVER_PASSED = Set.of(
            "cookie",
            "forwarded",
            "via",
            "user-agent",
            "x-real-ip",
            "x-client-ip",
            "x-cluster-client-ip",
            "true-client-ip",
            "cf-connecting-ip",
            "fastly-client-ip",
            "x-original-url",
            "x-rewrite-url",
            "x-http-method-override");

    private Headers() {}

    /**
     * Leaves in {@code headers} what a service may see. It is told no public address, neither here nor by {@code Host}:
     * it builds its links from {@code SUJARIT_PUBLIC_URL}, which no caller can forge.
     */
    static void cleanRequest(MultiMap headers) {
        removeHopByHop(headers);
        // The gateway has answered it already: the body flows at once.
        headers.remove("expect");
        for (String name : List.copyOf(headers.names())) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (NEVER_PASSED.contains(lower) || lower.startsWith("x-forwarded")) {
                headers.remove(name);
            }
        }
    }

    /** Removes what concerns only one connection (RFC 9110, section 7.6.1). */
    static void removeHopByHop(MultiMap headers) {
        List<String> named = new ArrayList<>(HOP_BY_HOP);
        for (String value : headers.getAll("connection")) {
            for (String option : value.split(",", -1)) {
                named.add(option.strip());
            }
        }
        // Transfer-Encoding stays for the proxy, which reads it and writes its own.
        named.stream()
                .filter(name -> !name.isEmpty() && !name.equalsIgnoreCase("transfer-encoding"))
                .forEach(headers::remove);
    }
}
