package org.sujarit.stack;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * The people and the system that may ask the local issuer for a token, read from {@code demo-users.json}.
 *
 * @param password the one password of all of them: they guard invented data on one machine
 * @param users people, who log in with grant type password
 * @param systems other programs, which log in with grant type client_credentials
 */
public record DemoUsers(String password, List<DemoUser> users, List<DemoUser> systems) {

    /** @param organisation the id of the user's organisation, null for users of the whole nation */
    public record DemoUser(String username, List<String> roles, String organisation) {}

    public static DemoUsers load() {
        try (InputStream json = DemoUsers.class.getResourceAsStream("/demo-users.json")) {
            return new ObjectMapper().readValue(json, DemoUsers.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<DemoUser> user(String username) {
        return users.stream().filter(u -> u.username().equals(username)).findFirst();
    }

    public Optional<DemoUser> system(String clientId) {
        return systems.stream().filter(s -> s.username().equals(clientId)).findFirst();
    }
}
