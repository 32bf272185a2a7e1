package org.sujarit.plan.framework;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sujarit.kit.catalogue.ValidYears;

/**
 * The framework that local governments' anti-corruption action plans follow: dimensions, missions, guidelines.
 * Codes need not be consecutive: 3.3.2 does not exist in the framework of 2566–2570.
 *
 * @param validFrom first fiscal year (B.E.) it holds for
 * @param validTo last fiscal year (B.E.) it holds for
 */
public record PlanFramework(
        @Schema(examples = "2566") int validFrom,
        @Schema(examples = "2570") int validTo,
        List<Dimension> dimensions) implements ValidYears {
    public PlanFramework {
        dimensions = List.copyOf(dimensions);
        if (validFrom > validTo) {
            throw new IllegalArgumentException("A framework's years run forward: " + validFrom + "–" + validTo);
        }
        requireUnique(Stream.of(
                        dimensions.stream().map(Dimension::code),
                        missions(dimensions).map(Mission::code),
                        guidelines(dimensions).map(Guideline::code))
                .flatMap(codes -> codes));
    }

    public Optional<Dimension> dimension(String code) {
        return dimensions.stream()
                .filter(dimension -> dimension.code().equals(code))
                .findFirst();
    }

    public Optional<Mission> mission(String code) {
        return missions(dimensions)
                .filter(mission -> mission.code().equals(code))
                .findFirst();
    }

    public Optional<Guideline> guideline(String code) {
        return guidelines(dimensions)
                .filter(guideline -> guideline.code().equals(code))
                .findFirst();
    }

    private static Stream<Mission> missions(List<Dimension> dimensions) {
        return dimensions.stream().flatMap(dimension -> dimension.missions().stream());
    }

    private static Stream<Guideline> guidelines(List<Dimension> dimensions) {
        return missions(dimensions).flatMap(mission -> mission.guidelines().stream());
    }

    private static void requireUnique(Stream<String> codes) {
        Set<String> seen = new HashSet<>();
        codes.forEach(code -> {
            if (!seen.add(code)) {
                throw new IllegalArgumentException("A framework's code stands twice: " + code);
            }
        });
    }
}
