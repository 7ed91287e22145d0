package dev.parallax.fuzz;

import static dev.parallax.fuzz.Parting.before;
import static dev.parallax.fuzz.Parting.cpython;
import static dev.parallax.fuzz.Parting.cpythonIsIn;
import static dev.parallax.fuzz.Parting.cpythonLogs;
import static dev.parallax.fuzz.Parting.graalpy;
import static dev.parallax.fuzz.Parting.graalpyIsIn;
import static dev.parallax.fuzz.Parting.graalpyLogs;
import static dev.parallax.fuzz.Parting.lateAfter;
import static dev.parallax.fuzz.Parting.loggedBefore;
import static dev.parallax.fuzz.Parting.program;

import dev.parallax.fuzz.Known.Turn;

import java.util.List;
import java.util.function.Predicate;

/** Where GraalPy does something else than CPython. */
final class KnownTurns {
    /** Where an async generator waits, it may do so while it is being closed. */
    private static final String END =
            "finally:|except (GeneratorExit|BaseException) as .*|async with .*";

    private static final String ASYNC_STEP = "__anext__|anext\\(|asend|athrow|aclose|async for";

    private static final String CANCELLED = ".*(CancelledError|cancelled).*";

    private static final List<Turn> ALL =
            List.of(
                    new Turn(
                            "a generator or coroutine that ignored GeneratorExit counts as ended",
                            before(".*(generator|coroutine) ignored GeneratorExit.*")
                                    .or(endedThough())),
                    new Turn(
                            "a StopIteration thrown into a delegate without throw() is not its end",
                            program("yield from \\[")
                                    .and(program("\\.throw\\(StopIteration"))
                                    .and(stopped().or(stoppedUnseen()))),
                    new Turn(
                            "closing a coroutine leaves the async generator alone whose step it"
                                    + " awaits",
                            program(ASYNC_STEP)
                                    .and(
                                            cpython(".*GeneratorExit.*")
                                                    .or(
                                                            program("\\.close\\(\\)")
                                                                    .and(
                                                                            graalpy(
                                                                                    "\\w+ !"
                                                                                        + " RuntimeError"))))),
                    new Turn(
                            "the first step of aclose() goes past the first await",
                            program("aclose\\(\\)").and(KnownTurns::waitsAtEnd).and(wentOn())),
                    new Turn(
                            "anext() with a default can't be awaited",
                            graalpy("not in this Python: anext\\(\\) with a default")),
                    new Turn(
                            "its library is that of 3.12, which has fewer methods",
                            graalpy("not in this Python: .*")),
                    new Turn(
                            "3.12's uncancel() takes back no cancellation that is to come",
                            uncancelled().and(cancelledAlone().or(endedUnseen()).or(seenDone()))),
                    new Turn(
                            "3.12's TaskGroup keeps no cancellation that came beside its errors",
                            before(".*unhandled errors in a TaskGroup.*")
                                    .and(cpython(CANCELLED))
                                    .and(graalpy(CANCELLED).negate())),
                    new Turn(
                            "3.12 makes a TimeoutError of an executor's anew, without its cause",
                            program("elsewhere|in_thread|wrap")
                                    .and(cpython(".*TimeoutError.* from .*"))
                                    .and(at -> at.cpython().startsWith(at.graalpy() + " from "))),
                    new Turn(
                            "in 3.12 who waits for a condition and is cancelled wakes nobody else",
                            cpythonLogs("\\bk\\d+\\.wait")
                                    .and(cpython("\\w+: .*"))
                                    .and(wokenByNotify())));

    private KnownTurns() {}

    static List<Turn> all() {
        return ALL;
    }

    private static Predicate<Parting> cancelledAlone() {
        return graalpy(CANCELLED).and(cpython(CANCELLED).negate());
    }

    /** Who waits for it finds it among those that are done, or goes on sooner. */
    private static Predicate<Parting> seenDone() {
        Predicate<Parting> sooner = Parting::ahead;
        return sooner.or(cpythonLogs("asyncio\\.wait\\(").and(Parting::sameLabel));
    }

    /** One that is not logged is done by nobody knows when. */
    private static Predicate<Parting> uncancelled() {
        return loggedBefore("uncancel\\(\\)").or(program("(?m)^(?!.*log\\().*\\buncancel\\(\\)"));
    }

    /** A cancelled task logs nothing more. */
    private static Predicate<Parting> endedUnseen() {
        Predicate<Parting> never = Parting::neverLogged;
        return never.and(Predicate.not(Parting::sameLabel));
    }

    /**
     * The exception goes on in the generator: to a handler, through a block, or out of it, unless
     * the block raises another.
     */
    private static Predicate<Parting> stopped() {
        return graalpy(".*RuntimeError: generator raised StopIteration from StopIteration.*")
                .or(graalpy("\\d+ ! StopIteration.*").and(graalpyIsIn("except .* as e\\d+:")))
                .or(graalpyIsIn("finally:"))
                .or(
                        graalpy("\\d+( !|:) .*")
                                .and(graalpyLogs("\\.throw\\(StopIteration"))
                                .and(program("finally:")));
    }

    /** It waits in the block already when it is closed, and does not ignore that. */
    private static Predicate<Parting> stoppedUnseen() {
        return program("finally:")
                .and(loggedBefore("\\.throw\\(StopIteration"))
                .and(cpython("\\w+ ! RuntimeError: generator ignored GeneratorExit.*"));
    }

    /** The error went unlogged: what tells is the state, or that it can't be closed again. */
    private static Predicate<Parting> endedThough() {
        Predicate<Parting> never = Parting::neverLogged;
        Predicate<Parting> atEnd = at -> SourceLines.of(at.python()).yieldsIn(END);
        Predicate<Parting> same = Parting::sameLabel;
        Predicate<Parting> closed =
                same.and(cpython("\\d+: '(GEN|CORO|AGEN)_SUSPENDED'"))
                        .and(graalpy("\\d+: '(GEN|CORO|AGEN)_CLOSED'"));
        return program("\\.close\\(\\)")
                .and(atEnd)
                .and(closed.or(never.and(same.negate()).and(cpythonIsIn("finally:"))));
    }

    /** Who was to be woken sleeps on, for good or until a notify. */
    private static Predicate<Parting> wokenByNotify() {
        Predicate<Parting> never = Parting::neverLogged;
        return never.or(lateAfter("\\.notify"));
    }

    private static boolean waitsAtEnd(Parting at) {
        return SourceLines.of(at.python()).asyncGeneratorWaitsAfter(END);
    }

    /**
     * What it waited for is lost: another value comes out, what comes next is there already, or
     * what it waits for goes on.
     */
    private static Predicate<Parting> wentOn() {
        return graalpy(".*RuntimeError: await wasn't used with future.*")
                .or(Parting::ahead)
                .or(cpythonLogs("\\.(send|throw|aclose)\\(").and(Parting::sameLabel))
                .or(cpythonLogs("aclose\\(\\)").and(graalpyIsIn("(async )?def f\\d+\\(.*")));
    }
}
