package dev.parallax.semantics.multiprocessing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.parallax.semantics.interpreter.Signals;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** No child outlives a program that is ended from outside, whatever the child is doing. */
@Timeout(120)
class OrphansIT {
    @ParameterizedTest
    @ValueSource(strings = {"KILL", "INT", "TERM"})
    void all_children_end_with_their_parent(String signal) throws Exception {
        assumeThat(signal.equals("INT") && Signals.interruptsAreIgnored())
                .as("SIGINT is ignored here, as in jobs that a shell started in the background")
                .isFalse();
        Process program = start();
        List<Long> pids = pids(program.inputReader());
        assertThat(pids).hasSizeGreaterThanOrEqualTo(4);
        assertThat(new ProcessBuilder("kill", "-" + signal, "" + program.pid()).start().waitFor())
                .isZero();
        // The children have it, too: its end is theirs.
        String said = new String(program.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(said).isEmpty();
        assertThat(program.waitFor()).isNotZero();
        assertThat(pids).noneMatch(OrphansIT::lives);
    }

    private static Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FamilyProgram.class.getName())
                .start();
    }

    private static List<Long> pids(BufferedReader lines) throws IOException {
        List<Long> pids = new ArrayList<>();
        String line = lines.readLine();
        while (line != null && !line.equals("ready")) {
            if (line.startsWith("pid ")) {
                pids.add(Long.valueOf(line.substring("pid ".length())));
            }
            line = lines.readLine();
        }
        return pids;
    }

    /** Somebody may still have to ask for the status of one that has ended: it has no command. */
    private static boolean lives(long pid) {
        try {
            Path command = Path.of("/proc", "" + pid, "cmdline");
            return Files.exists(command) && Files.readAllBytes(command).length > 0;
        } catch (IOException e) {
            return false;
        }
    }
}
