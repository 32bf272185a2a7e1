package org.sujarit.kit.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilesByYearsTest {

    @TempDir
    Path folder;

    record Named(int validFrom, int validTo, String name) implements ValidYears {
        Named {
            if (validFrom > validTo) {
                throw new IllegalArgumentException("years run forward");
            }
        }
    }

    @Test
    void aFileHoldsForItsYearsOnly() {
        FilesByYears<Named> files = shipped("good");

        assertThat(files.all()).extracting(Named::name).containsExactly("early", "late");
        assertThat(files.forYear(2560)).isEmpty();
        assertThat(files.forYear(2565)).get().extracting(Named::name).isEqualTo("early");
        assertThat(files.forYears(2566, 2570)).get().extracting(Named::name).isEqualTo("late");
        assertThat(files.forYears(2565, 2566)).isEmpty();
        assertThat(files.forYear(2571)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "missing, Missing resource /files-by-years/missing/not-there.json",
        "garbled, Unreadable resource /files-by-years/garbled/cut-off.json",
        "overlaps, /files-by-years/overlaps/one.json and /files-by-years/overlaps/two.json hold for one fiscal year",
        "no-such-folder, Missing resource /files-by-years/no-such-folder/index.json"
    })
    void aBrokenFolderIsRefusedAndTheFileNamed(String broken, String reason) {
        assertThatThrownBy(() -> shipped(broken)).hasMessageContaining(reason);
    }

    @Test
    void aFileThatBreaksARuleIsNamedWithTheRule() throws IOException {
        assertThatThrownBy(() -> FilesByYears.shipped("/files-by-years/good/", Named.class, named -> {
                    throw new IllegalArgumentException("no name is " + named.name());
                }))
                .hasMessageContaining("/files-by-years/good/late.json")
                .hasMessageContaining("no name is late");

        write("theirs.json", 2571, 2570, "backwards");
        assertThatThrownBy(this::withTheFolder)
                .hasMessageContaining("theirs.json")
                .hasMessageContaining("years run forward");

        Files.writeString(folder.resolve("theirs.json"), "null");
        assertThatThrownBy(this::withTheFolder).hasMessageContaining("theirs.json");
    }

    @Test
    void aFileOfTheOperatorTakesThePlaceOfTheShippedOneOfItsYears() throws IOException {
        write("theirs.json", 2566, 2570, "theirs");
        write("further.json", 2571, 2575, "further");
        Files.writeString(folder.resolve("notes.txt"), "no data, and no matter");

        assertThat(withTheFolder().all()).extracting(Named::name).containsExactly("early", "theirs", "further");
    }

    @Test
    void aFileOfTheOperatorThatHoldsForOnlySomeOfAShippedOnesYearsIsRefused() throws IOException {
        write("theirs.json", 2570, 2575, "theirs");

        assertThatThrownBy(this::withTheFolder)
                .hasMessageContaining("theirs.json")
                .hasMessageContaining("late.json")
                .hasMessageContaining("hold for one fiscal year");
    }

    @Test
    void twoFilesOfTheOperatorForOneYearAreRefused() throws IOException {
        write("one.json", 2571, 2571, "one");
        write("other.json", 2571, 2571, "other");

        assertThatThrownBy(this::withTheFolder).hasMessageContaining("one.json").hasMessageContaining("other.json");
    }

    @Test
    void aFolderThatIsNotThereIsRefusedByTheNameOfItsSetting() {
        assertThatThrownBy(() -> shipped("good").and(folder.resolve("missing"), "SUJARIT_SOME_DIR"))
                .hasMessageContaining("SUJARIT_SOME_DIR")
                .hasMessageContaining("missing");
    }

    private static FilesByYears<Named> shipped(String name) {
        return FilesByYears.shipped("/files-by-years/" + name + "/", Named.class);
    }

    private FilesByYears<Named> withTheFolder() {
        return shipped("good").and(folder, "SUJARIT_SOME_DIR");
    }

    private void write(String file, int from, int to, String name) throws IOException {
        Files.writeString(
                folder.resolve(file), "{\"validFrom\":%d,\"validTo\":%d,\"name\":\"%s\"}".formatted(from, to, name));
    }
}
