package dev.parallax.semantics.multiprocessing;

import dev.parallax.semantics.errors.RuntimeError;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The moment in which a process's call is packed: only then may what is shared travel. Keeps what
 * the child was given, to be taken back at its end.
 */
final class Spawning {
    private static final ScopedValue<Spawning> CURRENT = ScopedValue.newInstance();

    private final List<Runnable> undo = new ArrayList<>();

    <T> T packing(Supplier<T> pack) {
        return ScopedValue.where(CURRENT, this).call(pack::get);
    }

    /** {@code context.assert_spawning(self)}. */
    static void require(String type) {
        if (!CURRENT.isBound()) {
            throw new RuntimeError(
                    type
                            + " objects should only be shared between processes through"
                            + " inheritance");
        }
    }

    /** Has something done when the child that is being made has ended; or never if none is. */
    static void atEnd(Runnable takeBack) {
        if (CURRENT.isBound()) {
            CURRENT.get().undo.add(takeBack);
        }
    }

    void takeBack() {
        undo.forEach(Runnable::run);
    }
}
