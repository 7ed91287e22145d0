package dev.parallax.testing;

import dev.parallax.testing.backend.Backend;
import dev.parallax.testing.backend.Ending;
import dev.parallax.testing.backend.Outcome;
import dev.parallax.testing.backend.Program;
import dev.parallax.testing.java.JavaFrames;
import dev.parallax.testing.value.Conversions;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/** A lambda that answers the one call of a program. */
record SupplierBackend(Parity.JavaCall call) implements Backend {
    private static final Set<String> CALLERS = Set.of(SupplierBackend.class.getName());

    @Override
    public String name() {
        return Side.JAVA.backend();
    }

    @Override
    public String version() {
        return "Java " + Runtime.version().feature();
    }

    @Override
    public List<Outcome> run(Program program, Duration limit) {
        return List.of(new TimedCall(limit).run(this::outcome));
    }

    @SuppressWarnings("CatchingUnchecked") // what a port throws is its answer, whatever it is
    private Outcome outcome() {
        return new Outcome(ending(), "", "", List.of());
    }

    private Ending ending() {
        Conversions conversions = Conversions.standard();
        try {
            return new Ending.Returned(conversions.fromJava(call.call()));
        } catch (Throwable e) {
            return new Ending.Raised(conversions.failure(e), JavaFrames.of(e, CALLERS));
        }
    }
}
