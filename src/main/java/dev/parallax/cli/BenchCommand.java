package dev.parallax.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

import java.util.List;

/** Measurements that assert ratios, for a quiet machine. */
@Command(
        name = "bench",
        description = "Measures and asserts ratios, best on a quiet machine.",
        subcommands = {
            StartupBench.class,
            DeckBench.class,
            GilBench.class,
            SemanticsBench.class,
            TestingBench.class
        })
final class BenchCommand {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before any subcommand runs
    private Parallax parallax;

    Screen screen() {
        return parallax.screen();
    }

    Home home() {
        return parallax.home();
    }

    List<String> arguments() {
        return parallax.arguments();
    }
}
