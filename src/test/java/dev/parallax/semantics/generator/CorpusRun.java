package dev.parallax.semantics.generator;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Runs the corpus; loaded together with it and with the library by a loader of their own. */
public final class CorpusRun {
    private final Class<?> corpus;
    private final List<String> wrong = new ArrayList<>();

    private CorpusRun(Class<?> corpus) {
        this.corpus = corpus;
    }

    /**
     * Compares each body with plain Java.
     *
     * @param threads whether to run them on threads; else each must be rewritten
     * @return what differs
     */
    public static List<String> wrong(List<String> names, boolean threads)
            throws ReflectiveOperationException {
        CorpusRun run = new CorpusRun(Class.forName("corpus.Corpus"));
        for (String name : names) {
            List<Object> expected = run.plain(name.substring(0, name.lastIndexOf('_')));
            if (threads && name.endsWith("_all")) {
                Corpus each = new Corpus(run.corpus, name);
                run.compare(name, each.run(each.onThread()), expected);
            } else if (!threads) {
                Corpus each = new Corpus(run.corpus, name);
                Frame frame = Engines.frame(each.body, GeneratorShape.RETURNING);
                if (!(frame instanceof StateFrame)) {
                    run.wrong.add(name + ": " + Engines.machine(each.body).refusal());
                }
                run.compare(name, each.run(frame), expected);
            }
        }
        return run.wrong;
    }

    private void compare(String name, List<Object> seen, List<Object> expected) {
        if (!seen.equals(expected)) {
            wrong.add(name + ": expected " + expected + ", found " + seen);
        }
    }

    private List<Object> plain(String name) throws ReflectiveOperationException {
        List<Object> seen = new ArrayList<>();
        Function<String, Object> asked = place -> answer(place, seen);
        try {
            seen.add("returned " + corpus.getMethod(name, Function.class).invoke(null, asked));
        } catch (InvocationTargetException e) {
            seen.add("raised " + e.getCause());
        }
        return seen;
    }

    /** What stands at a place; another value each time, so that loops end. */
    private static Object answer(String place, List<Object> seen) {
        seen.add(place);
        int number = seen.size();
        return switch (place.charAt(0)) {
            case 'i' -> number;
            case 'l' -> number * 10_000_000_000L;
            case 'd' -> number / 4.0;
            case 'b' -> number % 2 == 0;
            default -> place;
        };
    }

    /** One body and what it did. */
    private static final class Corpus {
        private final List<Object> seen = new ArrayList<>();
        private final Body<Object> body;

        @SuppressWarnings("unchecked")
        Corpus(Class<?> corpus, String name) throws ReflectiveOperationException {
            Function<String, Object> asked = place -> answer(place, seen);
            body = (Body<Object>) corpus.getMethod(name, Function.class).invoke(null, asked);
        }

        Frame onThread() {
            return new VirtualThreadFrame<>(body, GeneratorShape.RETURNING);
        }

        List<Object> run(Frame frame) {
            Signal signal = Signal.NEXT;
            while (true) {
                switch (frame.resume(signal)) {
                    case Step.Yielded(var value) ->
                            signal = new Signal.Send(answer("" + value, seen));
                    case Step.Returned(var value) -> {
                        seen.add("returned " + value);
                        return seen;
                    }
                    case Step.Raised(var error) -> {
                        seen.add("raised " + error);
                        return seen;
                    }
                    case Event.Delegates delegates ->
                            throw new AssertionError("no delegation here");
                }
            }
        }
    }
}
