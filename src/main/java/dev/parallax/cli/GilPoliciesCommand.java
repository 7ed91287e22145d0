package dev.parallax.cli;

import dev.parallax.semantics.gil.GilPolicies;

import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

import java.io.PrintWriter;
import java.util.concurrent.Callable;

/** Lists the GILs that there are. */
@Command(name = "policies", description = "Lists the simulated GILs, a sentence each.")
final class GilPoliciesCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private GilCommand gil;

    @Override
    public Integer call() {
        PrintWriter out = gil.screen().out();
        for (String name : GilPolicies.names()) {
            out.printf("%-16s %s%n", name, sentence(name));
        }
        out.flush();
        return ExitCode.OK;
    }

    /** A sentence that fits beside the name in 80 columns. */
    static String sentence(String name) {
        return switch (name) {
            case "new" -> "CPython 3.2 and later: who waits 5 ms asks for the lock.";
            case "old" -> "CPython 2.7, 3.1 on Linux: every 100 ticks; a semaphore.";
            case "old-mutex" -> "CPython 2.7, 3.1 on macOS: every 100 ticks; a condition.";
            case "graalpy" -> "GraalPy: a timer asks every 50 ms; the first to come gets it.";
            case "per-interpreter" -> "PEP 684: each interpreter has a new GIL of its own.";
            case "none" -> "Free-threaded CPython: no lock, each thread a little slower.";
            case "fifo" -> "As new, but a release gives the lock to the longest waiter.";
            case "priority" -> "Beazley's proposal of 2010: threads that block go first.";
            case "ruby" -> "CRuby's lock: a quantum of 100 ms, then the longest waiter.";
            default -> "";
        };
    }
}
