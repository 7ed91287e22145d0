package dev.parallax.testing.pytest;

import dev.parallax.testing.java.PortLoop;
import dev.parallax.testing.java.PortProcess;
import dev.parallax.testing.java.PortSteps;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.lang.reflect.InvocationTargetException;

/** Answers what Python asks of a port's generators, coroutines and async generators. */
final class Stepping {
    private static final double NANOS = 1e9;

    private final Python python;
    private final PortLoop loop;

    Stepping(Python python, PortProcess process) {
        this.python = python;
        loop = new PortLoop(process);
    }

    /**
     * Answers a request that is about one of them.
     *
     * @return false if it is not
     * @throws InvocationTargetException what the port raised
     */
    boolean act(JsonNode request, ObjectNode answer) throws InvocationTargetException {
        try {
            return acted(request, answer);
        } catch (RuntimeException | Error e) {
            throw new InvocationTargetException(e);
        }
    }

    private boolean acted(JsonNode request, ObjectNode answer) {
        Object target = python.handles().object(request.path("target").intValue());
        switch (request.path("do").stringValue()) {
            case "send" -> stepped(PortSteps.send(target, sent(request)), answer);
            case "throw" -> stepped(PortSteps.raise(target, error(request)), answer);
            case "close" -> answer.set("value", python.json(PortSteps.close(target)));
            case "start" -> {
                PortLoop.Running running = loop.start(target);
                answer.put("running", python.handles().number(running));
                went(running, answer);
            }
            case "turn" -> {
                PortLoop.Running running = (PortLoop.Running) target;
                if (!running.done() && request.path("first").booleanValue()) {
                    running.turn();
                }
                if (!request.has("last")) {
                    went(running, answer);
                }
            }
            case "cancel" -> ((PortLoop.Running) target).cancel(message(request));
            default -> {
                return false;
            }
        }
        return true;
    }

    private void stepped(PortSteps.Stepped step, ObjectNode answer) {
        answer.set(step.ended() ? "returned" : "value", python.json(step.value()));
    }

    private void went(PortLoop.Running running, ObjectNode answer) {
        if (running.done()) {
            answer.set("value", python.json(running.result()));
        } else {
            answer.put("pause", running.pause() / NANOS);
        }
    }

    private @Nullable Object sent(JsonNode request) {
        return python.natural(request.path("args").path(0));
    }

    private static @Nullable String message(JsonNode request) {
        return request.has("message") ? request.path("message").stringValue() : null;
    }

    private Throwable error(JsonNode request) {
        return python.error(request.path("args").path(0));
    }
}
