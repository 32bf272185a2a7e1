package org.sujarit.stack.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sujarit.stack.run.StackSettings.PortSetting;

class StackSettingsTest {

    private static final Path ROOT = Path.of("/project");

    @Test
    void withoutSettingsThePortsAndTheDirectoryAreTheUsualOnes() {
        var settings = StackSettings.fromEnvironment(ROOT, Map.of());
        assertThat(settings.port(PortSetting.GATEWAY)).isEqualTo(8080);
        assertThat(settings.port(PortSetting.KAFKA)).isEqualTo(9092);
        assertThat(settings.dataDirectory()).isEqualTo(Path.of("/project/.data"));
    }

    @Test
    void theEnvironmentChoosesPortsAndDirectory() {
        var settings = StackSettings.fromEnvironment(
                ROOT, Map.of("SUJARIT_PORT_GATEWAY", "18080", "SUJARIT_DATA_DIR", "/elsewhere"));
        assertThat(settings.port(PortSetting.GATEWAY)).isEqualTo(18080);
        assertThat(settings.dataDirectory()).isEqualTo(Path.of("/elsewhere"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"eighty", "0", "-1", "64536", "70000", ""})
    void aPortThatIsNoneIsRefusedByName(String port) {
        assertThatThrownBy(() -> StackSettings.fromEnvironment(ROOT, Map.of("SUJARIT_PORT_ITA", port)))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("SUJARIT_PORT_ITA=" + port);
    }
}
