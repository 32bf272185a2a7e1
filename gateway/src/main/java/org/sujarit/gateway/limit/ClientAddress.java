package org.sujarit.gateway.limit;

import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * The address that a request counts for. A proxy adds the address of whoever called it at the end of
 * {@code X-Forwarded-For}, so that only as many entries from the end can be believed as there are proxies of one's own.
 */
record ClientAddress(int trustedProxies) {
    static final String FORWARDED_FOR = "X-Forwarded-For";

    /** Whoever has an IPv6 address has the whole network of this many bytes, and could count from anew with each address. */
    private static final int IPV6_NETWORK = 8;

    /** An IPv4 address or the network of an IPv6 address; empty where the connection has neither. */
    byte[] of(HttpServerRequest request) {
        byte[] forwarded = trustedProxies == 0 ? new byte[0] : network(forwardedFor(request));
        return forwarded.length > 0
                ? forwarded
                : network(request.remoteAddress().hostAddress());
    }

    /** Null where there are fewer entries than proxies: the request has come past them. */
    private String forwardedFor(HttpServerRequest request) {
        List<String> entries = request.headers().getAll(FORWARDED_FOR).stream()
                .flatMap(header -> Arrays.stream(header.split(",", -1)))
                .toList();
        return entries.size() < trustedProxies ? null : entries.get(entries.size() - trustedProxies);
    }

    private static byte[] network(String written) {
        byte[] address =
                written == null ? null : NetUtil.createByteArrayFromIpAddressString(withoutPort(written.strip()));
        if (address == null) {
            return new byte[0];
        }
        try {
            // Of an IPv4 address in IPv6's writing (::ffff:192.0.2.1) this makes the IPv4 address.
            byte[] plain = InetAddress.getByAddress(address).getAddress();
            return plain.length > 4 ? Arrays.copyOf(plain, IPV6_NETWORK) : plain;
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Some proxies write 192.0.2.1:4711 or [2001:db8::1]:4711. */
    private static String withoutPort(String address) {
        int colon = address.lastIndexOf(':');
        boolean hasPort = address.startsWith("[") ? address.indexOf(']') < colon : address.indexOf(':') == colon;
        return hasPort && colon > 0 ? address.substring(0, colon) : address;
    }
}
