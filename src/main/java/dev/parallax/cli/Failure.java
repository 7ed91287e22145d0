package dev.parallax.cli;

import dev.parallax.manifest.ManifestException;
import dev.parallax.record.RecordFormatException;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.exc.JacksonIOException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;

/** What a command threw, told to its user, and the exit code that it comes to. */
final class Failure {
    private Failure() {}

    /** Tells it in a line, unless it is a bug of ours, and returns the exit code. */
    static int tell(Screen screen, Exception e) {
        return switch (e) {
            case UserError mistake -> {
                line(screen, mistake.getMessage());
                yield mistake.exitCode();
            }
            case ManifestException mistake -> {
                screen.err().println(mistake.getMessage());
                yield ExitCode.BAD_INPUT;
            }
            case RecordFormatException mistake -> {
                line(screen, mistake.getMessage());
                yield ExitCode.BAD_INPUT;
            }
            case FileSystemException problem -> {
                line(screen, FileProblem.told(problem));
                yield ExitCode.BAD_INPUT;
            }
            case IOException problem -> {
                line(screen, problem.getMessage() + ". Check the disk and run the command again.");
                yield ExitCode.BAD_INPUT;
            }
            case UncheckedIOException problem -> wrapped(screen, e, problem.getCause());
            case JacksonIOException problem -> wrapped(screen, e, problem.getCause());
            case InterruptedException _ -> ExitCode.INTERRUPTED;
            default -> bug(screen, e);
        };
    }

    private static int wrapped(Screen screen, Exception e, @Nullable IOException own) {
        return own == null ? bug(screen, e) : tell(screen, own);
    }

    /** The only place that prints a stack trace: it is for us, not for the user. */
    private static int bug(Screen screen, Exception e) {
        line(screen, "this is a bug in Parallax. Please report what follows, with the command:");
        e.printStackTrace(screen.err());
        return ExitCode.BUG;
    }

    private static void line(Screen screen, @Nullable String message) {
        screen.err().println("parallax: " + message);
    }
}
