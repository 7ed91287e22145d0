package dev.parallax.semantics.generator;

import org.jspecify.annotations.Nullable;

import java.io.Serializable;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Method;

/**
 * Chooses a body's engine when its function is first used: a state machine where the body can be
 * rewritten, a virtual thread where not, which the log then says once a function.
 */
final class Engines {
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
     */
    static <B extends Serializable> Frame frame(B body, Shape<? super B> shape) {
        Engines engine = KNOWN.get(body.getClass());
        Machine known = engine.machine;
        Machine machine = known == null ? engine.learn(body) : known;
        StateFrame first = machine.first();
        if (first == null) {
            return new VirtualThreadFrame<>(body, shape);
        }
        StateFrame frame = first.fresh();
        @Nullable Object[] handles = shape.handles(new Yielder<>(frame));
        frame.begin(machine.captures() ? captured(engine.read(body), handles) : handles);
        return frame;
    }

    private Machine learn(Serializable body) {
        Machine found = machine(body);
        machine = found;
        log(found);
        return found;
    }

    /** Says what becomes of a body. */
    static Machine machine(Serializable body) {
        return Machine.of(body, KNOWN.get(body.getClass()).read(body));
    }

    /** Says whether an abandoned body has something to do: blocks that surround a suspension. */
    static boolean cleansUp(Frame frame) {
        return !(frame instanceof StateFrame state) || state.guarded();
    }

    private static void log(Machine machine) {
        if (machine.first() == null) {
            System.getLogger("dev.parallax.semantics.generator")
                    .log(
                            System.Logger.Level.INFO,
                            "{0} runs on a virtual thread of its own: {1}",
                            machine.name(),
                            machine.refusal());
        }
    }

    private @Nullable SerializedLambda read(Serializable body) {
        try {
            return writeReplace != null
                            && writeReplace.invoke(body) instanceof SerializedLambda lambda
                    ? lambda
                    : null;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a lambda that cannot be read", e);
        }
    }

    /** A lambda that captured something tells what it is when it is about to be serialized. */
    private static @Nullable Object[] captured(
            @Nullable SerializedLambda lambda, @Nullable Object[] handles) {
        if (lambda == null) {
            throw new IllegalStateException("no lambda");
        }
        int captured = lambda.getCapturedArgCount();
        @Nullable Object[] all = new Object[captured + handles.length];
        for (int i = 0; i < captured; i++) {
            all[i] = lambda.getCapturedArg(i);
        }
        System.arraycopy(handles, 0, all, captured, handles.length);
        return all;
    }
}
