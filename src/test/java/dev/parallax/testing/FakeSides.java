package dev.parallax.testing;

import dev.parallax.testing.backend.Backend;
import dev.parallax.testing.backend.Ending;
import dev.parallax.testing.backend.LiveBackend;
import dev.parallax.testing.backend.Outcome;
import dev.parallax.testing.value.PyValue;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Puts fake Pythons in the place of real ones. */
final class FakeSides implements Sides, BeforeAllCallback {
    private final AtomicInteger measured = new AtomicInteger();

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getStore(Session.NAMESPACE).put(Sides.KEY, this);
    }

    @Override
    public List<LiveBackend> python(ModuleFile module, Set<Side> wanted) {
        return List.of(new FakePython("graalpy", functions()));
    }

    /** Each function takes the seconds that its argument says, the first attempt twice as long. */
    @Override
    public List<LiveBackend> clocked(ModuleFile module, Set<Side> wanted) {
        if (!wanted.contains(Side.GRAALPY)) {
            return List.of();
        }
        return List.of(
                new FakePython("graalpy", Map.of(Clocked.FUNCTION, given -> seconds(given))));
    }

    private Outcome seconds(List<PyValue> given) {
        String function = ((PyValue.Str) given.getFirst()).value();
        boolean slow = measured.getAndIncrement() < 6 && function.equals("total");
        double seconds = function.equals("nothing") ? 1e-6 : slow ? 0.5 : 0.25;
        return FakePython.returned(new PyValue.Floating(seconds));
    }

    @Override
    public Map<Side, String> missing() {
        return Map.of(Side.CPYTHON, "no python3 here");
    }

    @Override
    public Backend java(JavaSide side) {
        return new FakePython("java", functions());
    }

    private static Map<String, Function<List<PyValue>, Outcome>> functions() {
        AtomicInteger calls = new AtomicInteger();
        return Map.of(
                "count", given -> FakePython.returned(integer(calls.incrementAndGet())),
                "total", given -> FakePython.returned(sum(items(given.getFirst()))),
                "first", given -> first(items(given.getFirst())),
                "add", FakeSides::add,
                "greet", FakeSides::greet,
                "nothing", given -> FakePython.returned(new PyValue.None()),
                "loads", given -> FakePython.raised("ImportError", "no json"));
    }

    private static PyValue integer(int value) {
        return new PyValue.Int(BigInteger.valueOf(value));
    }

    private static List<PyValue> items(PyValue list) {
        return ((PyValue.Items) list).items();
    }

    private static PyValue sum(List<PyValue> items) {
        BigInteger sum = BigInteger.ZERO;
        for (PyValue item : items) {
            sum = sum.add(((PyValue.Int) item).value());
        }
        return new PyValue.Int(sum);
    }

    private static Outcome first(List<PyValue> items) {
        return items.isEmpty()
                ? FakePython.raised("IndexError", "list index out of range")
                : FakePython.returned(items.getFirst());
    }

    private static Outcome add(List<PyValue> given) {
        List<PyValue> after = new ArrayList<>(items(given.getFirst()));
        after.add(given.get(1));
        return new Outcome(
                new Ending.Returned(new PyValue.None()),
                "",
                "",
                List.of(new PyValue.Items(after), given.get(1)));
    }

    private static Outcome greet(List<PyValue> given) {
        String name = ((PyValue.Str) given.getFirst()).value();
        return new Outcome(new Ending.Returned(new PyValue.None()), "hi " + name + "\n", "", given);
    }
}
