package org.sujarit.complaint.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HolidaysTest {

    /** In Bangkok 1 November is the last day from which 60 days lie in 2026. */
    private static final Instant IN_SIGHT_IS_2026 = Instant.parse("2026-11-01T16:59:59Z");

    private static final Instant IN_SIGHT_IS_2027 = IN_SIGHT_IS_2026.plusSeconds(1);

    private static final String YEAR = """
            {"validFrom":%d,"validTo":%d,"holidays":[{"date":"%s","nameTh":"ก","nameEn":"a"}]}""";

    @TempDir
    Path folder;

    private final List<String> warnings = new ArrayList<>();
    private final Logger log = Logger.getLogger(Holidays.class.getName());
    private final Handler collector = new ExtHandler() {
        @Override
        protected void doPublish(ExtLogRecord entry) {
            warnings.add(entry.getLevel() + " " + entry.getFormattedMessage());
        }
    };

    @BeforeEach
    void theLogIsRead() {
        log.addHandler(collector);
    }

    @AfterEach
    void theLogIsLeft() {
        log.removeHandler(collector);
    }

    @Test
    void aYearInSightWithoutHolidaysIsWarnedOf() {
        shippedAt(IN_SIGHT_IS_2026);
        assertThat(warnings).isEmpty();

        shippedAt(IN_SIGHT_IS_2027);
        assertThat(warnings).singleElement().asString().startsWith("WARN").contains("2570", "SUJARIT_HOLIDAY_DIR");
    }

    @Test
    void everyYearInSightWithoutHolidaysIsWarnedOf() {
        shippedAt(Instant.parse("2027-12-15T00:00:00Z"));
        assertThat(warnings).hasSize(2);
        assertThat(warnings.getFirst()).contains("2570");
        assertThat(warnings.getLast()).contains("2571");
    }

    @Test
    void aYearOfTheFolderIsKnownBesideThoseThatShip() throws IOException {
        write("theirs.json", 2570, "2027-01-01");
        Files.writeString(folder.resolve("README.md"), "no year, and no matter");

        assertThat(withTheFolder().days()).contains(LocalDate.of(2027, 1, 1), LocalDate.of(2026, 1, 1));
        assertThat(warnings).isEmpty();
    }

    @Test
    void aFileOfTheFolderReplacesTheShippedOneOfItsYear() throws IOException {
        write("theirs.json", 2569, "2026-02-02");

        assertThat(withTheFolder().days())
                .filteredOn(day -> day.getYear() == 2026)
                .containsExactly(LocalDate.of(2026, 2, 2));
    }

    @Test
    void aFileThatBreaksARuleStopsTheStartAndIsNamedWithTheRule() throws IOException {
        write("theirs.json", 2570, "2026-01-01");
        assertThatThrownBy(this::withTheFolder)
                .hasMessageContaining("theirs.json")
                .hasMessageContaining("2026-01-01 is not in 2570");

        write("theirs.json", 2570, "1 มกราคม");
        assertThatThrownBy(this::withTheFolder).hasMessageContaining("theirs.json");
    }

    @Test
    void aFolderThatIsNotThereStopsTheStartAndIsNamed() {
        assertThatThrownBy(() -> holidays(Optional.of(folder.resolve("missing")), IN_SIGHT_IS_2026))
                .hasMessageContaining("SUJARIT_HOLIDAY_DIR")
                .hasMessageContaining("missing");
    }

    private void write(String file, int year, String day) throws IOException {
        Files.writeString(folder.resolve(file), YEAR.formatted(year, year, day));
    }

    private Holidays withTheFolder() {
        return holidays(Optional.of(folder), IN_SIGHT_IS_2027);
    }

    private static void shippedAt(Instant now) {
        assertThat(holidays(Optional.empty(), now).days()).isNotEmpty();
    }

    private static Holidays holidays(Optional<Path> directory, Instant now) {
        return new Holidays(directory, Clock.fixed(now, ZoneOffset.UTC));
    }
}
