package org.sujarit.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The README's tour, pasted into a shell as it stands, but for the addresses of this test's stack. */
@ExtendWith(RunningStack.class)
class ReadmeIT {

    @TempDir
    Path folder;

    @Test
    void tourWorksWhenPasted() throws Exception {
        String readme = Files.readString(RunningStack.projectRoot().resolve("README.md"));
        String tour = readme.substring(readme.indexOf("## A first tour"));
        String commands = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL)
                .matcher(tour)
                .results()
                .map(block -> block.group(1))
                .collect(Collectors.joining("\n"))
                .replace("http://localhost:8080", RunningStack.gateway())
                .replace("http://localhost:8090/sujarit", RunningStack.issuer());
        Path output = folder.resolve("output");

        Process shell = new ProcessBuilder("bash", "-c", commands)
                .directory(RunningStack.projectRoot().toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(shell.waitFor(60, TimeUnit.SECONDS)).isTrue();

        String said = Files.readString(output);
        assertThat(said)
                .contains("\"organisationNameTh\":\"องค์การบริหารส่วนตำบลจางเหนือ\"")
                .contains("\"code\":\"O36\"", "/api/v1/published-action-plans/")
                .contains("plan-import-refused", "\"row\":15,\"column\":\"E\"", "\"row\":21", "\"row\":28")
                .containsSubsequence("SUBMITTED", "SUBMITTED", "SUBMITTED", "SUBMITTED", "APPROVED", "PUBLISHED")
                .contains("\"trackingNumber\":", "\"state\":\"COMPLETED\",\"receivedAt\"", "ซ่อมผิวจราจรแล้ว")
                .contains("urn:sujarit:problem:not-found")
                .contains("\"intact\":true");
        // The tour waits until the checklist names the plan that it has published itself.
        assertThat(said.lines().filter(line -> line.startsWith("\"proof\":{"))).hasSize(1);
    }
}
