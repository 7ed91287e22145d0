package dev.parallax.testing.java;

import dev.parallax.semantics.coroutine.AsyncGenerator;
import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.testing.backend.Ending;
import dev.parallax.testing.backend.Outcome;
import dev.parallax.testing.backend.Step;
import dev.parallax.testing.value.Conversions;
import dev.parallax.testing.value.PyValue;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The objects of one program, and its steps on them. For one thread. */
final class Steps implements AutoCloseable {
    private static final Set<String> CALLERS =
            Set.of(Steps.class.getName(), Invoking.class.getName(), Resuming.class.getName());

    private final Members members;
    private final Conversions conversions;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Kept kept = new Kept();
    private final PortProcess process;
    private final Invoking invoking;
    private final Attributes attributes;
    private final Resuming resuming;

    Steps(Members members, Conversions conversions, GilChoice gil) {
        this.members = members;
        this.conversions = conversions;
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        process = new PortProcess(gil, out);
        Throwing throwing = new Throwing(members);
        invoking = new Invoking(new Binding(conversions, out, process, throwing), kept);
        attributes = new Attributes(conversions);
        resuming = new Resuming(kept, invoking, throwing);
    }

    Outcome take(Step step) {
        invoking.begin();
        Ending ending = ending(step);
        List<PyValue> after = new ArrayList<>();
        for (Object argument : invoking.given()) {
            after.add(conversions.limitedTo(0).fromJava(argument));
        }
        process.flush();
        String text = printed.toString(StandardCharsets.UTF_8);
        printed.reset();
        return new Outcome(ending, text, "", after);
    }

    @SuppressWarnings("CatchingUnchecked") // whatever a port throws is its answer
    private Ending ending(Step step) {
        try {
            Object result = act(step);
            if (!step.keep().isEmpty()) {
                kept.put(step.keep(), result);
                return new Ending.Returned(shown(step, result));
            }
            return new Ending.Returned(conversions.fromJava(process.settled(result)));
        } catch (Kept.Missing e) {
            return new Ending.Skipped(String.valueOf(e.getMessage()));
        } catch (NoSuchMember | IllegalAccessException | InstantiationException e) {
            return new Ending.Broken(String.valueOf(e.getMessage()));
        } catch (InvocationTargetException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            return cause instanceof LinkageError
                    ? new Ending.Broken(cause.toString())
                    : raised(cause);
        } catch (Exception | StackOverflowError e) {
            return raised(e);
        }
    }

    /** Names what an async generator's methods return as Python does; its class tells nothing. */
    private PyValue shown(Step step, @Nullable Object result) throws Kept.Missing {
        if (result instanceof Awaitable<?>
                && step instanceof Step.Invoke invoke
                && kept.get(invoke.target()) instanceof AsyncGenerator<?>) {
            boolean sends = Set.of("__anext__", "anext", "asend").contains(invoke.method());
            return new PyValue.Opaque("async_generator_" + (sends ? "asend" : "athrow"), "");
        }
        return conversions.limitedTo(0).fromJava(result);
    }

    private Ending raised(Throwable error) {
        return new Ending.Raised(conversions.failure(error), JavaFrames.of(error, CALLERS));
    }

    private @Nullable Object act(Step step) throws Exception {
        return switch (step) {
            case Step.Call s -> invoking.call(null, members.functions(s.function()), s.arguments());
            case Step.Invoke s -> {
                Object target = kept.get(s.target());
                yield invoking.call(target, Members.methods(target, s.method()), s.arguments());
            }
            case Step.Get s -> attributes.get(kept.get(s.target()), s.attribute());
            case Step.Set s -> {
                attributes.set(kept.get(s.target()), s.attribute(), s.value());
                yield null;
            }
            case Step.Next s -> resuming.next(s.target());
            case Step.Send s -> resuming.send(s);
            case Step.Throw s -> resuming.raise(s);
            case Step.Close s -> resuming.close(s.target());
            case Step.Await s -> process.await(kept.get(s.target()));
        };
    }

    @Override
    public void close() {
        process.close();
    }
}
