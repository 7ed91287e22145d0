package dev.parallax.cli;

import dev.parallax.lane.LaneRequest.Era;
import dev.parallax.lane.LaneRequest.Processes;
import dev.parallax.run.Defaults;
import dev.parallax.run.RunOptions;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The options that say how programs are run. */
final class RunArguments {
    private static final Set<String> LANES = Set.of("graalpy", "java", "cpython");

    @Option(
            names = "--lanes",
            split = ",",
            paramLabel = "LANE",
            defaultValue = Defaults.LANES,
            description = "Lanes to run, in this order: ${DEFAULT-VALUE} by default.")
    private List<String> lanes = List.of();

    @Option(
            names = "--era",
            paramLabel = "2018|today",
            defaultValue = "2018",
            description =
                    "2018 (default) gives both Python lanes what the talk's Python 3.7 had; today"
                            + " runs the scripts bare and reports what breaks.")
    private String era = "";

    @Option(
            names = "--processes",
            paramLabel = "contexts|os",
            defaultValue = "contexts",
            description =
                    "GraalPy's children: contexts inside the host (default), or processes of the"
                            + " operating system.")
    private String processes = "";

    @Option(
            names = "--net",
            paramLabel = "loopback|live",
            defaultValue = "loopback",
            description =
                    "Who answers HTTP requests: a server inside Parallax (default), or the real"
                            + " site.")
    private String net = "";

    @Option(
            names = "--gil",
            paramLabel = "on|off|POLICY",
            defaultValue = "on",
            description =
                    "The GIL that the Java lane's threads share: on (default) is new, off is none;"
                            + " or old, old-mutex, graalpy, per-interpreter, fifo, priority, ruby.")
    private String gil = "";

    @Option(
            names = "--switch-interval",
            paramLabel = "MS",
            description =
                    "The GIL's interval in milliseconds, for old and old-mutex in ticks (default:"
                            + " the policy's own).")
    private @Nullable Double switchInterval;

    @Option(
            names = "--engine",
            paramLabel = "interpreter|jit",
            defaultValue = "interpreter",
            description =
                    "GraalPy's interpreter (default), or its compiler: quick once warm, slow to"
                            + " start.")
    private String engine = "";

    @Option(
            names = "--repeat",
            paramLabel = "N",
            defaultValue = "" + Defaults.REPEAT,
            description = "Measured executions a lane (default: ${DEFAULT-VALUE}).")
    private int repeat;

    @Option(
            names = "--warmup",
            paramLabel = "N",
            defaultValue = "" + Defaults.WARMUP,
            description = "Executions before the measured ones (default: ${DEFAULT-VALUE}).")
    private int warmup;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "" + Defaults.TIMEOUT_SECONDS,
            description = "Limit for one execution (default: ${DEFAULT-VALUE}).")
    private double timeout;

    @Option(
            names = "--workers",
            paramLabel = "N",
            description = "Takes the place of MAX_WORKERS in the scripts and the ports.")
    private @Nullable Integer workers;

    @Option(
            names = "--time-scale",
            paramLabel = "FACTOR",
            defaultValue = "" + Defaults.TIME_SCALE,
            description = "Multiplies every sleep (default: ${DEFAULT-VALUE}).")
    private double timeScale;

    @Option(
            names = "--python",
            paramLabel = "PATH",
            description = "An interpreter for the cpython lane, 3.7 or newer, in place of the own.")
    private @Nullable String python;

    /** Checks everything, so that nothing has run when a mistake is found. */
    RunOptions options() {
        return new RunOptions(
                checkedLanes(),
                choose("--era", era, "2018", "today") ? Era.TALK_2018 : Era.TODAY,
                choose("--processes", processes, "contexts", "os")
                        ? Processes.CONTEXTS
                        : Processes.OS,
                !choose("--net", net, "loopback", "live"),
                GilArguments.choice(gil, switchInterval),
                jit(),
                (int) atLeast("--repeat", repeat, 1),
                (int) atLeast("--warmup", warmup, 0),
                Duration.ofMillis((long) (1000 * atLeast("--timeout", timeout, 0.001))),
                workers == null
                        ? OptionalInt.empty()
                        : OptionalInt.of((int) atLeast("--workers", workers, 1)),
                atLeast("--time-scale", timeScale, 0));
    }

    boolean jit() {
        return !choose("--engine", engine, "interpreter", "jit");
    }

    Optional<String> python() {
        return Optional.ofNullable(python);
    }

    private List<String> checkedLanes() {
        for (String lane : lanes) {
            if (!LANES.contains(lane)) {
                throw new UserError(
                        "--lanes: unknown lane '"
                                + lane
                                + "'. Use one or more of: "
                                + Defaults.LANES);
            }
        }
        return List.copyOf(new LinkedHashSet<>(lanes));
    }

    /** Returns whether {@code value} is the first of the two allowed ones. */
    private static boolean choose(String option, String value, String first, String second) {
        if (value.equals(first) || value.equals(second)) {
            return value.equals(first);
        }
        throw new UserError(
                option + ": found '" + value + "'. Use one of: " + first + ", " + second);
    }

    private static double atLeast(String option, double value, double least) {
        if (value >= least && value <= 1e9) {
            return value;
        }
        throw new UserError(
                option
                        + ": found "
                        + plain(value)
                        + ". Use a number of "
                        + plain(least)
                        + " or more.");
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
