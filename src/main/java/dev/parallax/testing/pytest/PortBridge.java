package dev.parallax.testing.pytest;

import dev.parallax.testing.java.GilChoice;
import dev.parallax.testing.java.PortCalls;
import dev.parallax.testing.java.PortCalls.Called;
import dev.parallax.testing.java.PortProcess;
import dev.parallax.testing.value.CallArguments;
import dev.parallax.testing.value.Conversions;
import dev.parallax.testing.value.PyValue;
import dev.parallax.testing.value.Wire;

import org.graalvm.polyglot.HostAccess.Export;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.BaseStream;

/** Answers what Python asks of a port, one line of JSON for another. For any thread. */
public final class PortBridge {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Map<String, List<Class<?>>> modules;
    private final Python python;
    private final PortModules shapes;
    private final Raised raised;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    private final PortProcess process = new PortProcess(GilChoice.ON, out);
    private final Stepping stepping;

    /**
     * Makes one.
     *
     * @param modules the classes that each Python module is made of
     */
    PortBridge(Map<String, List<Class<?>>> modules, Python python) {
        this.modules = modules;
        this.python = python;
        shapes = new PortModules(python::json);
        raised = new Raised(python);
        stepping = new Stepping(python, process);
    }

    /** Returns the stream that stands for Python's {@code sys.stdout}. */
    PrintStream out() {
        return out;
    }

    /** Called by Python once, with the function that answers what Java asks. */
    @Export
    public void listen(Value function) {
        python.listen(text -> function.execute(text).asString());
    }

    /** Called by Python. */
    @Export
    public String ask(String request) {
        ObjectNode answer = NODES.objectNode();
        try {
            act(Wire.json(request), answer);
        } catch (InvocationTargetException e) {
            raised.put(e.getCause() == null ? e : e.getCause(), answer);
        } catch (PortCalls.Unfit | Conversions.Mismatch e) {
            answer.put("unfit", e.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            raised.put(e, answer);
        }
        synchronized (printed) {
            answer.put("out", printed.toString(StandardCharsets.UTF_8));
            printed.reset();
        }
        return Wire.text(answer);
    }

    private void act(JsonNode request, ObjectNode answer)
            throws PortCalls.Unfit, InvocationTargetException {
        switch (request.path("do").stringValue()) {
            case "module" -> answer.set("value", shapes.describe(classes(request)));
            case "class" -> answer.set("value", shapes.describe(type(request)));
            case "call" ->
                    answer(request, calls(request).call(name(request), arguments(request)), answer);
            case "make" -> {
                Called made = calls(request).make(type(request), arguments(request));
                answer.set("value", python.handles().json(Objects.requireNonNull(made.result())));
            }
            case "failure" -> answer.set("value", raised.told((Throwable) target(request)));
            case "static" -> {
                var called =
                        calls(request).callOf(type(request), name(request), arguments(request));
                answer(request, called, answer);
            }
            case "invoke" -> {
                var called =
                        calls(request).invoke(target(request), name(request), arguments(request));
                answer(request, called, answer);
            }
            case "get" -> {
                var got = calls(request).get(target(request), name(request));
                got.ifPresent(called -> answer.set("value", python.json(called.result())));
            }
            case "set" -> {
                PyValue value = arguments(request).positional().getFirst();
                answer.put("value", calls(request).set(target(request), name(request), value));
            }
            case "iter" -> answer.set("value", python.handles().json(iterator(target(request))));
            case "next" -> next((Iterator<?>) target(request), answer);
            case "await" -> answer.set("value", python.json(awaited(target(request))));
            default -> {
                if (!stepping.act(request, answer)) {
                    throw new IllegalArgumentException("unknown request " + request);
                }
            }
        }
    }

    private PortCalls calls(JsonNode request) {
        List<Class<?>> classes = request.has("module") ? classes(request) : List.of();
        return new PortCalls(classes, python.conversions(), out, process);
    }

    private List<Class<?>> classes(JsonNode request) {
        return modules.getOrDefault(request.path("module").stringValue(), List.of());
    }

    private static Class<?> type(JsonNode request) {
        try {
            return Class.forName(request.path("class").stringValue());
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String name(JsonNode request) {
        return request.path("name").stringValue();
    }

    private Object target(JsonNode request) {
        return python.handles().object(request.path("target").intValue());
    }

    private CallArguments arguments(JsonNode request) {
        List<PyValue> positional = new ArrayList<>();
        request.path("args").forEach(argument -> positional.add(python.value(argument)));
        Map<String, PyValue> keywords = new LinkedHashMap<>();
        request.path("keywords")
                .properties()
                .forEach(entry -> keywords.put(entry.getKey(), python.value(entry.getValue())));
        return new CallArguments(positional, keywords);
    }

    /** Tells what arguments that can change became, where they did. */
    private void answer(JsonNode request, Called called, ObjectNode answer) {
        answer.set("value", python.json(called.result()));
        ObjectNode changed = NODES.objectNode();
        JsonNode before = request.path("args");
        for (int n = 0; n < Math.min(before.size(), called.given().size()); n++) {
            if (before.get(n).isArray() || before.get(n).has("d") || before.get(n).has("s")) {
                JsonNode after = python.json(called.given().get(n));
                if (!after.equals(before.get(n))) {
                    changed.set(Integer.toString(n), after);
                }
            }
        }
        answer.set("after", changed);
    }

    private static Iterator<?> iterator(Object of) {
        return switch (of) {
            case Iterator<?> i -> i;
            case Iterable<?> i -> i.iterator();
            case BaseStream<?, ?> s -> s.iterator();
            default -> throw new IllegalArgumentException(of.getClass() + " is not iterable");
        };
    }

    private void next(Iterator<?> iterator, ObjectNode answer) {
        if (iterator.hasNext()) {
            answer.set("value", python.json(iterator.next()));
        }
    }

    private static @Nullable Object awaited(Object future) throws InvocationTargetException {
        try {
            return ((Future<?>) future).get();
        } catch (ExecutionException e) {
            throw new InvocationTargetException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InvocationTargetException(e);
        }
    }
}
