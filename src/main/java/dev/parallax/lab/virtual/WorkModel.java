package dev.parallax.lab.virtual;

import dev.parallax.simulation.LoopBody;
import dev.parallax.simulation.Phase;

import java.util.List;

/**
 * The kinds of work as phases: about what a CPython 3.14 on a machine of 2024 spends on a unit, and
 * where it lets go of the GIL.
 */
final class WorkModel {
    private static final List<String> KINDS =
            List.of(
                    "countdown",
                    "maths",
                    "sorting",
                    "image",
                    "network",
                    "files",
                    "http_api",
                    "sleep",
                    "sha256",
                    "compress",
                    "mixed");
    private static final long MICRO = 1_000;
    private static final long MILLI = 1_000_000;
    private static final long ROW = 500 * MICRO;
    private static final long SORTED_NUMBER = 6 * MICRO;
    private static final long PIXEL = 2_500;
    private static final long BLOCK = 40 * MICRO;
    private static final long FILE = 60 * MICRO;
    private static final long SYNC = 500 * MICRO;
    private static final long HALF_REQUEST = 400 * MICRO;
    private static final long ANSWER = 5 * MILLI;
    private static final long HASH = 2 * MILLI;
    private static final long PACK = 10 * MILLI;
    private static final long CALL = 2 * MICRO;
    private static final long COUNTS = 50_000;

    private WorkModel() {}

    static List<String> kinds() {
        return KINDS;
    }

    /** Returns the phases of one task. */
    static List<Phase> task(String work, long size) {
        return switch (work) {
            case "countdown" -> List.of(cpu(size * LoopBody.COUNTDOWN_NANOS));
            case "maths" -> List.of(cpu(size * ROW));
            case "sorting" -> List.of(cpu(size * SORTED_NUMBER));
            case "image" -> List.of(cpu(size * size * PIXEL));
            case "network" -> times(size, new Phase.Io(MILLI), cpu(BLOCK));
            case "files" -> times(size, cpu(FILE), new Phase.Io(SYNC), cpu(FILE));
            case "http_api" ->
                    times(size, cpu(HALF_REQUEST), new Phase.Io(ANSWER), cpu(HALF_REQUEST));
            case "sleep" -> List.of(new Phase.Sleep(size * MILLI));
            case "sha256" -> times(size, cpu(CALL), new Phase.CWork(HASH));
            case "compress" -> times(size, cpu(CALL), new Phase.CWork(PACK));
            case "mixed" ->
                    times(size, cpu(COUNTS * LoopBody.COUNTDOWN_NANOS), new Phase.Sleep(ANSWER));
            default -> throw new IllegalArgumentException("no kind of work: " + work);
        };
    }

    private static Phase cpu(long nanos) {
        return new Phase.Cpu(nanos);
    }

    private static List<Phase> times(long size, Phase... phases) {
        return List.of(new Phase.Repeat(size, List.of(phases)));
    }
}
