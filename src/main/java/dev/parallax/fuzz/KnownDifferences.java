package dev.parallax.fuzz;

import dev.parallax.fuzz.Known.Wording;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where GraalPy differs from CPython by itself. Nothing of the Java library's is here: it has no
 * known differences. A known difference excuses a program only if the Java library agrees with
 * CPython in it.
 */
public final class KnownDifferences {
    private static final List<Wording> WORDINGS =
            List.of(
                    Wording.of(
                            "one type for the iterators of all sequences",
                            "'iterator' object has no attribute '(send|throw)'",
                            "'list_iterator' object has no attribute '$1'"),
                    Wording.of(
                            "a coroutine that runs is told of as a generator",
                            "generator already executing",
                            "coroutine already executing"),
                    Wording.of(
                            "an async generator that runs is told of as a generator",
                            "generator already executing",
                            "async generator already executing"),
                    Wording.of(
                            "a coroutine that has not started is told of as a generator",
                            "a just-started generator",
                            "a just-started coroutine"),
                    Wording.of(
                            "an async generator that has not started is told of as a generator",
                            "a just-started generator",
                            "a just-started async generator"),
                    Wording.of(
                            "a coroutine that ignored GeneratorExit is told of as a generator",
                            "generator ignored GeneratorExit",
                            "coroutine ignored GeneratorExit"),
                    Wording.of(
                            "an async generator that ignored GeneratorExit is told of as a"
                                    + " generator",
                            "generator ignored GeneratorExit",
                            "async generator ignored GeneratorExit"),
                    Wording.of(
                            "a coroutine that raised StopIteration is told of as a generator",
                            "generator raised StopIteration",
                            "coroutine raised StopIteration"),
                    Wording.of(
                            "an async generator that raised StopIteration is told of as a"
                                    + " generator",
                            "generator raised StopIteration",
                            "async generator raised StopIteration"),
                    Wording.of(
                            "futures without their accelerator name what is missing otherwise",
                            "Result is not ready\\.",
                            "Result is not set."),
                    Wording.of(
                            "futures without their accelerator tell what they are",
                            "InvalidStateError: (FINISHED|CANCELLED): <[^>]*>",
                            "InvalidStateError: invalid state"),
                    Wording.of(
                            "futures without their accelerator tell what they are, in quotes",
                            "\"InvalidStateError: (FINISHED|CANCELLED): <[^>]*>\"",
                            "'InvalidStateError: invalid state'"),
                    running("aclose"),
                    running("athrow"),
                    running("asend"),
                    running("anext"));

    private KnownDifferences() {}

    private static Wording running(String method) {
        return Wording.of(
                method + " of an async generator that runs raises a RuntimeError without a text",
                "RuntimeError(?!:)",
                "RuntimeError: " + method + "(): asynchronous generator is already running");
    }

    /** Returns all of them. */
    public static List<Known> all() {
        return Stream.<Known>concat(WORDINGS.stream(), KnownTurns.all().stream()).toList();
    }

    /** Returns a known difference that the traces show, if known ones are all they show. */
    static Optional<Known> of(Told program, Map<Side, List<String>> traces) {
        List<String> cpython = traces.get(Side.CPYTHON);
        List<String> graalpy = traces.get(Side.GRAALPY);
        if (cpython == null || graalpy == null || !javaIsRight(traces, cpython)) {
            return Optional.empty();
        }
        List<String> judged = translated(cpython, graalpy);
        Parting parting = Parting.of(program.python(), cpython, judged);
        Stream<? extends Known> shown =
                judged.equals(cpython)
                        ? WORDINGS.stream().filter(wording -> wording.changes(cpython, graalpy))
                        : KnownTurns.all().stream().filter(turn -> turn.shown().test(parting));
        return shown.<Known>map(known -> known).findFirst();
    }

    /** Returns GraalPy's trace in CPython's words, as far as that makes lines equal. */
    static List<String> translated(List<String> cpython, List<String> graalpy) {
        List<String> lines = graalpy;
        for (Wording wording : WORDINGS) {
            lines = wording.translated(cpython, lines);
        }
        return lines;
    }

    private static boolean javaIsRight(Map<Side, List<String>> traces, List<String> cpython) {
        return traces.entrySet().stream()
                .allMatch(t -> !t.getKey().java() || t.getValue().equals(cpython));
    }
}
