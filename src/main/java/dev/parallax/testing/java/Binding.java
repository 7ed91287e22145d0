package dev.parallax.testing.java;

import dev.parallax.testing.value.Conversions;
import dev.parallax.testing.value.Names;
import dev.parallax.testing.value.PyValue;

import org.jspecify.annotations.Nullable;

import java.io.PrintStream;
import java.lang.reflect.Array;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts a call's arguments in the places of a method's parameters.
 *
 * @param out what a parameter of type {@link PrintStream} gets
 * @param process whose interpreter or GIL a parameter of these types gets
 * @param throwing makes exceptions that are given as arguments
 */
record Binding(Conversions conversions, PrintStream out, PortProcess process, Throwing throwing) {
    /** An argument: a value to convert, or an object that was kept. */
    record Given(@Nullable PyValue value, @Nullable Object object) {}

    /**
     * A method that takes the arguments, and what it is called with.
     *
     * @param positional those of the arguments that the call gave by position
     */
    record Bound(
            Executable executable,
            List<@Nullable Object> arguments,
            List<@Nullable Object> positional) {}

    /** Returns the first that takes them. */
    Bound first(List<Executable> candidates, List<Given> positional, Map<String, Given> keywords)
            throws NoSuchMember {
        String why = "";
        for (Executable candidate : candidates) {
            try {
                return bound(candidate, positional, keywords);
            } catch (Conversions.Mismatch | NoSuchMember e) {
                why = candidate.getName() + ": " + e.getMessage();
            }
        }
        throw new NoSuchMember(why);
    }

    private Bound bound(Executable executable, List<Given> positional, Map<String, Given> keywords)
            throws NoSuchMember {
        Parameter[] parameters = executable.getParameters();
        Type[] types = executable.getGenericParameterTypes();
        Map<String, Given> named = new LinkedHashMap<>();
        keywords.forEach((name, given) -> named.put(Names.folded(name), given));
        List<@Nullable Object> made = new ArrayList<>();
        List<@Nullable Object> byPosition = new ArrayList<>();
        int next = 0;
        for (int n = 0; n < parameters.length; n++) {
            Class<?> type = parameters[n].getType();
            if (type == PrintStream.class) {
                made.add(out);
            } else if (PortProcess.supplies(type)) {
                made.add(process.supply(type));
            } else if (parameters[n].isVarArgs()) {
                List<@Nullable Object> items =
                        all(parameters[n], positional.subList(next, positional.size()));
                made.add(array(type.getComponentType(), items));
                byPosition.addAll(items);
                next = positional.size();
            } else if (next < positional.size()) {
                made.add(converted(positional.get(next++), parameters[n], types[n]));
                byPosition.add(made.getLast());
            } else {
                Given byName = named.remove(Names.folded(parameters[n].getName()));
                made.add(converted(byName, parameters[n], types[n]));
            }
        }
        if (next < positional.size() || !named.isEmpty()) {
            throw new NoSuchMember("no parameter for all of the arguments");
        }
        return new Bound(executable, made, byPosition);
    }

    private List<@Nullable Object> all(Parameter parameter, List<Given> given) throws NoSuchMember {
        List<@Nullable Object> items = new ArrayList<>();
        for (Given one : given) {
            items.add(converted(one, parameter, parameter.getType().getComponentType()));
        }
        return items;
    }

    private static Object array(Class<?> type, List<@Nullable Object> items) {
        Object array = Array.newInstance(type, items.size());
        for (int n = 0; n < items.size(); n++) {
            Array.set(array, n, items.get(n));
        }
        return array;
    }

    private @Nullable Object converted(@Nullable Given given, Parameter parameter, Type type)
            throws NoSuchMember {
        if (given == null) {
            throw new NoSuchMember(
                    "nothing given for "
                            + parameter.getName()
                            + (parameter.isNamePresent()
                                    ? ""
                                    : "; compile with -parameters for keyword arguments"));
        }
        if (given.value() instanceof PyValue.Failure error
                && Throwable.class.isAssignableFrom(parameter.getType())) {
            return throwing.of(error);
        }
        if (given.value() != null) {
            return conversions.toJava(given.value(), type);
        }
        Object kept = given.object();
        if (kept != null && !fits(parameter.getType(), kept)) {
            throw new NoSuchMember(
                    parameter.getName() + " can't be a " + kept.getClass().getSimpleName());
        }
        return kept;
    }

    private static boolean fits(Class<?> type, Object kept) {
        return type.isPrimitive() || type.isInstance(kept);
    }
}
