package dev.parallax.lane.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parallax.lane.LaneUnavailableException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Installs with a shell script in the place of a Python with pip. */
@DisabledOnOs(OS.WINDOWS)
class PackagesTests {
    @TempDir private Path folder;

    @Test
    void whatPipInstallsIsKept() throws Exception {
        Packages packages =
                packages(
                        """
                        [ "$3" = --version ] && exec echo pip 1
                        echo installing >> log
                        while [ "$1" != --target ]; do shift; done
                        echo module > "$2/aiohttp.py"
                        """);
        Path first = packages.folder();

        assertThat(first.resolve("aiohttp.py")).hasContent("module");
        assertThat(packages.folder()).isEqualTo(first);
    }

    @Test
    void pipsLastLineIsTheReasonAndThereIsOneTry() throws Exception {
        Packages packages =
                packages(
                        """
                        [ "$3" = --version ] && exec echo pip 1
                        echo try >> "$(dirname "$0")/tries"
                        echo warning: something
                        echo ERROR: No matching distribution found for aiohttp
                        exit 1
                        """);

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(packages::folder)
                    .isInstanceOf(LaneUnavailableException.class)
                    .hasMessageContainingAll(
                            "ERROR: No matching distribution found for aiohttp",
                            "network",
                            "again");
        }
        assertThat(folder.resolve("tries")).hasContent("try");
        assertThat(folder.resolve("work").resolve("packages")).isEmptyDirectory();
    }

    @Test
    void aPythonWithoutPipIsAReason() throws Exception {
        Packages packages = packages("echo No module named pip; exit 1");

        assertThatThrownBy(packages::folder).hasMessageContaining("No module named pip");
    }

    private Packages packages(String script) throws IOException {
        Path python =
                Files.writeString(
                        folder.resolve("python"), "#!/bin/sh\ncd \"$(dirname \"$0\")\"\n" + script);
        assertThat(python.toFile().setExecutable(true)).isTrue();
        PythonCommand command = new PythonCommand(python.toString(), Map.of(), "a test's");
        return new Packages(folder.resolve("work"), () -> command, Duration.ofSeconds(30));
    }
}
