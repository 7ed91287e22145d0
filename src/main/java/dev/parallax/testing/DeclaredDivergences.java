package dev.parallax.testing;

import dev.parallax.testing.backend.Program;
import dev.parallax.testing.parity.Divergence;
import dev.parallax.testing.value.BadLiteral;
import dev.parallax.testing.value.PyLiteral;

import org.junit.platform.commons.support.AnnotationSupport;

import java.lang.reflect.Method;
import java.util.List;

/** What a method's {@link KnownDivergence}s declare. */
final class DeclaredDivergences {
    private DeclaredDivergences() {}

    static List<Divergence> of(Method method) {
        return annotations(method).stream()
                .map(
                        known ->
                                new Divergence(
                                        known.side().backend(),
                                        call(known.call()),
                                        known.answer(),
                                        known.reason(),
                                        known.category().name(),
                                        known.issue(),
                                        known.since(),
                                        known.workaround()))
                .toList();
    }

    private static List<KnownDivergence> annotations(Method method) {
        return AnnotationSupport.findRepeatableAnnotations(method, KnownDivergence.class);
    }

    /** Returns a call's arguments as Python writes them, so that blanks don't count. */
    private static String call(String declared) {
        return declared.isBlank()
                ? ""
                : Calls.shownArguments(Calls.program("", PyLiteral.arguments(declared)));
    }

    /** Refuses declarations that nothing would ever hold to what they say. */
    static void check(Plan plan, List<Program> written) {
        List<KnownDivergence> declared = annotations(plan.method());
        if (!declared.isEmpty() && AnnotationSupport.isAnnotated(plan.method(), Repeat.class)) {
            throw plan.wrong(
                    "has @KnownDivergence and @Repeat; what a racing program may answer, @Expect"
                            + " says");
        }
        List<String> calls = written.stream().map(Calls::shownArguments).toList();
        for (KnownDivergence known : declared) {
            if (!known.call().isBlank() && !calls.contains(read(plan, known))) {
                throw plan.wrong(
                        "declares a divergence of the call "
                                + known.call()
                                + ", which is no case of it; add @Case(\""
                                + known.call().replace("\"", "\\\"")
                                + "\") or change the declaration");
            }
        }
    }

    private static String read(Plan plan, KnownDivergence known) {
        try {
            return call(known.call());
        } catch (BadLiteral e) {
            throw plan.wrong("@KnownDivergence(call = ...): " + e.getMessage());
        }
    }
}
