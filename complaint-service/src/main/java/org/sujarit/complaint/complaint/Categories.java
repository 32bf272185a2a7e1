package org.sujarit.complaint.complaint;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The national list of categories. It is data, read once at start. */
@Startup
@Singleton
class Categories {

    private final List<Category> all;

    Categories() {
        try (InputStream in = Categories.class.getResourceAsStream("/categories.json")) {
            all = List.of(new ObjectMapper().readValue(in, Category[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Category> all() {
        return all;
    }

    boolean has(String code) {
        return all.stream().anyMatch(category -> category.code().equals(code));
    }
}
