package org.sujarit.stack.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    Path directory;

    @Test
    void aDirectoryWithSomebodyElsesFilesIsRefusedAndLeftAsItIs() throws Exception {
        Files.writeString(directory.resolve("letter.txt"), "mine");
        assertThatThrownBy(() -> DataDirectory.open(directory))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("not Sujarit's");
        try (var files = Files.list(directory)) {
            assertThat(files).containsExactly(directory.resolve("letter.txt"));
        }
    }

    @Test
    void freshDeletesTheDataAndNothingThroughASymbolicLink() throws Exception {
        Path outside = Files.createDirectory(directory.resolve("outside"));
        Files.writeString(outside.resolve("letter.txt"), "mine");
        try (var data = DataDirectory.open(directory.resolve("data"))) {
            String key = data.key("audit");
            Files.createSymbolicLink(data.path().resolve("link"), outside);
            Files.createDirectories(data.path().resolve("postgres/base"));
            data.clear();
            assertThat(data.path().resolve("postgres")).doesNotExist();
            assertThat(data.path().resolve("link")).doesNotExist();
            assertThat(outside.resolve("letter.txt")).exists();
            assertThat(data.key("audit")).isNotEqualTo(key);
        }
        DataDirectory.open(directory.resolve("data")).close();
    }

    @Test
    void aKeyIsMadeOnceAndReadByTheOwnerAlone() throws Exception {
        try (var data = DataDirectory.open(directory.resolve("data"))) {
            String key = data.key("audit");
            assertThat(Base64.getDecoder().decode(key)).hasSize(32);
            assertThat(data.key("audit")).isEqualTo(key);
            assertThat(data.key("receipt")).isNotEqualTo(key);
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(data.path().resolve("keys/audit"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aDirectoryIsForOneSupervisorAtATime() {
        try (var first = DataDirectory.open(directory)) {
            assertThatThrownBy(() -> DataDirectory.open(first.path()))
                    .isInstanceOf(StackException.class)
                    .hasMessageContaining("already running");
        }
        DataDirectory.open(directory).close();
    }

    @Test
    void aDiskWithoutRoomIsToldBeforeAnythingIsWritten() {
        assertThatThrownBy(() -> DataDirectory.open(directory, Long.MAX_VALUE))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("MiB left");
        assertThat(directory.resolve(".sujarit-data")).doesNotExist();
    }

    @Test
    void aPlaceThatCannotBeWrittenIsTold() throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "");
        assertThatThrownBy(() -> DataDirectory.open(file.resolve("data")))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("cannot be written");
    }

    @Test
    void aProcessThatOnlySharesThePidOfALeftoverIsLeftAlone() throws Exception {
        Process innocent = new ProcessBuilder("sleep", "60").start();
        try {
            Path register = directory.resolve("processes");
            long anHourBefore = innocent.info()
                    .startInstant()
                    .orElseThrow()
                    .minus(Duration.ofHours(1))
                    .toEpochMilli();
            Files.write(register, List.of("gateway %d %d".formatted(innocent.pid(), anHourBefore)));
            new ProcessRegister(register).endLeftovers(line -> {});
            assertThat(innocent.isAlive()).isTrue();
            assertThat(register).doesNotExist();
        } finally {
            innocent.destroyForcibly();
        }
    }
}
