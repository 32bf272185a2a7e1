package org.sujarit.plan.framework;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** All plan frameworks this release knows. They are data: a new period is a file and a line in the index. */
public final class PlanFrameworks {
    private static final String FOLDER = "/frameworks/";

    private final List<PlanFramework> frameworks;

    private PlanFrameworks(List<PlanFramework> frameworks) {
        this.frameworks = frameworks;
    }

    /** Reads every file that the folder's index names; fails when one is missing or breaks a rule of the framework. */
    public static PlanFrameworks load() {
        ObjectMapper json = new ObjectMapper();
        // An index, because a folder can't be listed inside an archive or a native image.
        return new PlanFrameworks(Arrays.stream(read(json, "index.json", String[].class))
                .map(file -> read(json, file, PlanFramework.class))
                .toList());
    }

    /** The framework that holds for every fiscal year (B.E.) from the first to the last. */
    public Optional<PlanFramework> forYears(int firstYear, int lastYear) {
        return frameworks.stream()
                .filter(framework -> framework.covers(firstYear, lastYear))
                .findFirst();
    }

    private static <T> T read(ObjectMapper json, String file, Class<T> type) {
        try (InputStream in = PlanFrameworks.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("Missing resource " + FOLDER + file);
            }
            return json.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException("Unreadable resource " + FOLDER + file, e);
        }
    }
}
