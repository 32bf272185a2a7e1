package org.sujarit.stack.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds taken ports before anything is started, so that a start either happens or changes nothing. */
final class PortCheck {

    private PortCheck() {}

    static void requireFree(List<Part> parts) {
        List<String> problems = new ArrayList<>();
        Map<Integer, String> owners = new HashMap<>();
        for (Part.Port port : parts.stream().flatMap(p -> p.ports().stream()).toList()) {
            String other = owners.putIfAbsent(port.number(), port.owner());
            if (other != null) {
                problems.add("Port %d is wanted by %s and by %s. Choose another: %s"
                        .formatted(port.number(), other, port.owner(), port.setting()));
            } else if (isTaken(port.number())) {
                problems.add("Port %d of %s is taken by another program. Choose another: %s"
                        .formatted(port.number(), port.owner(), port.setting()));
            }
        }
        if (!problems.isEmpty()) {
            throw new StackException(String.join(System.lineSeparator(), problems));
        }
    }

    static boolean isTaken(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return !socket.isBound();
        } catch (IOException e) {
            return true;
        }
    }
}
