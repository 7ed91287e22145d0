package dev.parallax.cli;

import dev.parallax.lab.ResultFormatException;
import dev.parallax.trace.TraceFormatException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The laboratory: experiments with the GIL, real and simulated. */
@Command(
        name = "gil",
        description = "The GIL laboratory: experiments on real Pythons, Java and a simulation.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            GilCompareCommand.class,
            GilSweepCommand.class,
            GilConvoyCommand.class,
            GilScalingCommand.class,
            GilTraceCommand.class,
            GilSimulateCommand.class,
            GilExplainCommand.class,
            GilProcessesThreadsCommand.class,
            GilShowCommand.class,
            GilValidateCommand.class,
            GilPoliciesCommand.class
        })
final class GilCommand implements Runnable {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before any subcommand runs
    private Parallax parallax;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before run()
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(parallax.screen().out());
    }

    Screen screen() {
        return parallax.screen();
    }

    Home home() {
        return parallax.home();
    }

    List<String> arguments() {
        return parallax.arguments();
    }

    /**
     * Runs the same command with the full compiler, and as the child machines of the Java subject
     * run, so that loops are compiled alike in threads and in processes.
     */
    int runWithFullCompiler() throws IOException, InterruptedException {
        return HostJvm.runWithFullCompiler(home(), arguments(), "-XX:LoopUnrollLimit=0");
    }

    /** Returns a path as short as it gets from where the user is. */
    static Path shown(Path path) {
        Path here = Path.of("").toAbsolutePath();
        Path absolute = path.toAbsolutePath();
        return absolute.startsWith(here) ? here.relativize(absolute) : absolute;
    }

    /** Reads a file; one that is missing or damaged is the user's mistake. */
    static <T> T readable(Reading<T> reading) throws IOException {
        try {
            return reading.read();
        } catch (ResultFormatException | TraceFormatException e) {
            throw new UserError(String.valueOf(e.getMessage()));
        }
    }

    /** Reads something. */
    interface Reading<T> {
        T read() throws IOException;
    }
}
