package dev.parallax.lane.java;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.InvocationTargetException;

/** Says why a port can't be loaded or made, in its author's words. */
final class PortFault {
    private PortFault() {}

    static String of(String port, Throwable error) {
        return switch (error) {
            case NoSuchMethodException _ ->
                    port + " has no constructor without arguments: give it a public one";
            case IllegalAccessException _ ->
                    port + " can't be made: its class and its constructor must be public";
            case InstantiationException _ ->
                    port + " can't be made: it is abstract, or an interface";
            case InvocationTargetException e ->
                    port + " can't be made: its constructor raised " + raised(e.getCause());
            case ExceptionInInitializerError e ->
                    port + " can't be loaded: its static part raised " + raised(e.getCause());
            case ClassNotFoundException e -> String.valueOf(e.getMessage());
            default -> port + " can't be loaded: " + error;
        };
    }

    private static String raised(@Nullable Throwable cause) {
        if (cause == null) {
            return "an exception";
        }
        StackTraceElement[] trace = cause.getStackTrace();
        return trace.length == 0
                ? cause.toString()
                : cause + ", at " + trace[0].getFileName() + ":" + trace[0].getLineNumber();
    }
}
