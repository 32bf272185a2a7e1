package org.sujarit.kit.messaging;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Instant;

/** An event of another service, as a CloudEvent 1.0.2. */
public record IncomingEvent(String source, String id, String type, Instant time, String key, byte[] data) {

    /** Ours are far shorter; a longer id, source or type says nothing that is worth keeping. */
    static final int LONGEST_NAME = 255;

    /** A new optional field keeps an event's version, so a consumer passes over what it doesn't know. */
    private static final ObjectMapper TOLERANT = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            // Names are agreed on, their order is not.
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .build();

    /**
     * The event's data as the consumer's own record of it.
     *
     * @throws UnusableEvent where it is not of that form
     */
    public <T> T dataAs(Class<T> form) {
        try {
            T value = TOLERANT.readValue(data, form);
            if (value == null) {
                throw new UnusableEvent("no data");
            }
            return value;
        } catch (IOException e) {
            throw new UnusableEvent("data is not a " + form.getSimpleName());
        }
    }
}
