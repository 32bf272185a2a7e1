package org.sujarit.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The contracts between the services, to hold what is sent and received against. */
public final class Contracts {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Contracts() {}

    /** Fails unless the data is what the contract of its type says. */
    public static void assertKept(String type, byte[] data) {
        SchemaValidatorsConfig strict =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        try (InputStream schema = open(type + ".schema.json")) {
            assertThat(JsonSchemaFactory.getInstance(VersionFlag.V202012)
                            .getSchema(JSON.readTree(schema), strict)
                            .validate(JSON.readTree(data)))
                    .as(type)
                    .isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The contract's example of a type. */
    public static byte[] example(String type) {
        try (InputStream example = open(type + ".example.json")) {
            return example.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) {
        InputStream stream = Contracts.class.getResourceAsStream("/contracts/" + name);
        assertThat(stream).as("contract " + name).isNotNull();
        return stream;
    }
}
