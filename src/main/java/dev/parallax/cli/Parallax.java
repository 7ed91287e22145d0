package dev.parallax.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

import java.util.List;

/** The root of the command line, and what happens to everything that goes wrong below it. */
@Command(
        name = "parallax",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Version.class,
        description = "Runs Python scripts and their Java ports side by side.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            RunCommand.class,
            ListCommand.class,
            ShowCommand.class,
            ReportCommand.class,
            DoctorCommand.class,
            GilCommand.class,
            BenchCommand.class,
            FuzzCommand.class,
            ConformanceCommand.class,
            TestCommand.class,
            WarmUpCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:all comparisons accepted, or the command did its work",
            " 1:a divergence: an undeclared or forbidden difference, a time-out, a crash",
            " 2:nothing ran: no lane was available, or something needed is missing",
            " 3:bad usage, or a manifest or record that can't be read, or a file that can't be"
                    + " written",
            "70:a bug in Parallax",
            "130:interrupted; the records of what was complete are valid"
        },
        footer = {"", "'parallax COMMAND --help' describes a command."})
final class Parallax implements Runnable {
    private final Home home;
    private final Screen screen;
    private final List<String> arguments;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before run()
    private CommandSpec spec;

    private Parallax(Home home, Screen screen, List<String> arguments) {
        this.home = home;
        this.screen = screen;
        this.arguments = arguments;
    }

    /** Runs the command that {@code args} name and returns its exit code. Never throws. */
    static int execute(Home home, Screen screen, String... args) {
        CommandLine line = new CommandLine(new Parallax(home, screen, List.of(args)));
        line.setOut(screen.out())
                .setErr(screen.err())
                .setColorScheme(
                        CommandLine.Help.defaultColorScheme(screen.color() ? Ansi.ON : Ansi.OFF))
                .setUsageHelpWidth(Math.clamp(screen.width(), 60, 110))
                .setParameterExceptionHandler((e, a) -> badUsage(screen, e))
                .setExecutionExceptionHandler((e, l, r) -> Failure.tell(screen, e));
        return line.execute(args);
    }

    @Override
    public void run() {
        spec.commandLine().usage(screen.out());
    }

    Home home() {
        return home;
    }

    Screen screen() {
        return screen;
    }

    List<String> arguments() {
        return arguments;
    }

    private static int badUsage(Screen screen, ParameterException e) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        tell(screen, e.getMessage() + ". '" + command + " --help' shows what there is.");
        return ExitCode.BAD_INPUT;
    }

    private static void tell(Screen screen, @Nullable String message) {
        screen.err().println("parallax: " + message);
    }
}
