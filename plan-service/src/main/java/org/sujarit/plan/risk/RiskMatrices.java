package org.sujarit.plan.risk;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** All risk matrices this release knows. They are data: other years are a file and a line in the index. */
public final class RiskMatrices {

    private static final String SHIPPED = "/risk-matrices/";

    private final List<RiskMatrix> matrices;

    private RiskMatrices(List<RiskMatrix> matrices) {
        this.matrices = matrices;
        for (RiskMatrix matrix : matrices) {
            boolean alone = matrices.stream()
                    .noneMatch(other -> other != matrix
                            && other.validFrom() <= matrix.validTo()
                            && matrix.validFrom() <= other.validTo());
            if (!alone) {
                throw new IllegalStateException("Two risk matrices hold for one fiscal year");
            }
        }
    }

    /** Reads every file that the folder's index names; fails when one is missing or breaks a rule of the matrix. */
    public static RiskMatrices load() {
        return load(SHIPPED);
    }

    static RiskMatrices load(String folder) {
        ObjectMapper json = new ObjectMapper();
        // An index, because a folder can't be listed inside an archive or a native image.
        return new RiskMatrices(Arrays.stream(read(json, folder + "index.json", String[].class))
                .map(file -> read(json, folder + file, RiskMatrix.class))
                .toList());
    }

    /** The matrix that holds for a fiscal year (B.E.). */
    public Optional<RiskMatrix> forYear(int fiscalYear) {
        return matrices.stream().filter(matrix -> matrix.covers(fiscalYear)).findFirst();
    }

    private static <T> T read(ObjectMapper json, String file, Class<T> type) {
        try (InputStream in = RiskMatrices.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("Missing resource " + file);
            }
            return json.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException("Unreadable resource " + file, e);
        }
    }
}
