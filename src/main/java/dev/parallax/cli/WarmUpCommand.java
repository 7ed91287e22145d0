package dev.parallax.cli;

import dev.parallax.manifest.Catalog;
import dev.parallax.manifest.ManifestException;

import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

import java.io.IOException;
import java.util.concurrent.Callable;

/**
 * Does what most commands do, so that the virtual machine can write down which classes that takes
 * (JDK 25's AOT cache); the launcher runs it once a build.
 */
@Command(
        name = "warm-up",
        hidden = true,
        description = "Exercises the program for its start-up cache.")
final class WarmUpCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private Parallax parallax;

    @Override
    public Integer call() throws IOException, ManifestException {
        new Catalog(parallax.home().comparisons()).all();
        for (String[] args :
                new String[][] {
                    {"list"},
                    {"show", "io_bound/threads"},
                    {"run", "generators", "coroutines", "asyncio/async_await", "--time-scale", "0"},
                    {"run", "io_bound/processes", "--time-scale", "0", "--lanes", "graalpy,java"}
                }) {
            Parallax.execute(parallax.home(), parallax.screen(), args);
        }
        return ExitCode.OK;
    }
}
