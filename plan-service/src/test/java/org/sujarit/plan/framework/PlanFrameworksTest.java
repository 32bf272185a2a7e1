package org.sujarit.plan.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlanFrameworksTest {
    private final PlanFrameworks frameworks = new PlanFrameworks();

    @Test
    void theFrameworkOf2566To2570HasFourDimensionsTwelveMissionsAndItsGuidelines() {
        PlanFramework framework = frameworks.forYears(2566, 2570).orElseThrow();

        assertThat(framework.dimensions()).extracting(Dimension::code).containsExactly("1", "2", "3", "4");
        assertThat(framework.dimensions()).flatExtracting(Dimension::missions).hasSize(12);
        assertThat(framework.dimensions())
                .flatExtracting(Dimension::missions)
                .flatExtracting(Mission::guidelines)
                .hasSize(29);
        assertThat(framework.guideline("1.1.3").orElseThrow().name())
                .isEqualTo("เสริมสร้างจิตสำนึกและค่านิยมความซื่อสัตย์สุจริต และการต่อต้านการทุจริต");
    }

    @Test
    void guideline332DoesNotExist() {
        PlanFramework framework = frameworks.forYears(2566, 2566).orElseThrow();

        assertThat(framework.guideline("3.3.1")).isPresent();
        assertThat(framework.guideline("3.3.2")).isEmpty();
        assertThat(framework.guideline("3.3.3")).isPresent();
    }

    @Test
    void aFrameworkHoldsOnlyForYearsItCoversAll() {
        assertThat(frameworks.forYears(2567, 2568)).isPresent();
        assertThat(frameworks.forYears(2565, 2570)).isEmpty();
        assertThat(frameworks.forYears(2570, 2571)).isEmpty();
        assertThat(frameworks.forYears(2570, 2566)).isEmpty();
    }

    @Test
    void aGuidelineMustLieUnderItsMission() {
        assertThatThrownBy(() -> new Mission("1.1", "ภารกิจ", null, List.of(new Guideline("1.2.1", "แนวทาง", null))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
