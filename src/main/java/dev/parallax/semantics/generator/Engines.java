package dev.parallax.semantics.generator;

import org.jspecify.annotations.Nullable;

import java.io.Serializable;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Method;
import java.util.function.Function;

/**
 * Chooses a body's engine when its function is first used: a state machine where the body can be
 * rewritten, a virtual thread where not, which the log then says once a function.
 */
final class Engines {
    private static final System.Logger LOG = System.getLogger("dev.parallax.semantics.generator");
    private static final ClassValue<Engines> KNOWN =
            new ClassValue<>() {
                @Override
                protected Engines computeValue(Class<?> type) {
                    return new Engines(type);
                }
            };

    private final @Nullable Method writeReplace;
    // Found with the first body, which says where its code is; all later ones give the same.
    private volatile @Nullable Machine machine;

    private Engines(Class<?> type) {
        writeReplace = lambdaMethod(type);
    }

    private static @Nullable Method lambdaMethod(Class<?> type) {
        try {
            Method method = type.getDeclaredMethod("writeReplace");
            return method.trySetAccessible() ? method : null;
        } catch (NoSuchMethodException e) {
            return null;
        }
    }

    /**
     * Makes a frame.
     *
     * @param body the lambda that the user wrote
     * @param handles makes what its method gets after what it captured
     * @param same a body that calls it, for the engine of threads
     */
    static Frame frame(
            Serializable body, Function<Yielder<?>, @Nullable Object[]> handles, Body<?> same) {
        Engines engine = KNOWN.get(body.getClass());
        Machine machine = engine.machine;
        try {
            SerializedLambda lambda = engine.read(body);
            if (machine == null) {
                machine = Machine.of(body, lambda);
                engine.machine = machine;
                log(machine);
            }
            MethodHandle maker = machine.maker();
            if (maker != null && lambda != null) {
                StateFrame frame = (StateFrame) maker.invokeExact();
                frame.begin(arguments(lambda, handles.apply(new Yielder<>(frame))));
                return frame;
            }
        } catch (Throwable e) {
            throw new IllegalStateException("a rewritten body cannot be made: " + e, e);
        }
        return new VirtualThreadFrame(same);
    }

    /** Says what becomes of a body. */
    static Machine machine(Serializable body) {
        try {
            return Machine.of(body, KNOWN.get(body.getClass()).read(body));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a lambda that cannot be read", e);
        }
    }

    /** Says whether an abandoned body has something to do: blocks that surround a suspension. */
    static boolean cleansUp(Frame frame) {
        return !(frame instanceof StateFrame state) || state.guarded();
    }

    private static void log(Machine machine) {
        if (machine.maker() == null) {
            LOG.log(
                    System.Logger.Level.INFO,
                    "{0} runs on a virtual thread of its own: {1}",
                    machine.name(),
                    machine.refusal());
        }
    }

    private @Nullable SerializedLambda read(Serializable body) throws ReflectiveOperationException {
        return writeReplace != null && writeReplace.invoke(body) instanceof SerializedLambda lambda
                ? lambda
                : null;
    }

    private static @Nullable Object[] arguments(
            SerializedLambda lambda, @Nullable Object[] handles) {
        int captured = lambda.getCapturedArgCount();
        @Nullable Object[] all = new Object[captured + handles.length];
        for (int i = 0; i < captured; i++) {
            all[i] = lambda.getCapturedArg(i);
        }
        System.arraycopy(handles, 0, all, captured, handles.length);
        return all;
    }
}
