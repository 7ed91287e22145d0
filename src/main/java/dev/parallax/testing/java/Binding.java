package dev.parallax.testing.java;

import dev.parallax.testing.value.Conversions;
import dev.parallax.testing.value.Names;
import dev.parallax.testing.value.PyValue;

import org.jspecify.annotations.Nullable;

import java.io.PrintStream;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts a call's arguments in the places of a method's parameters.
 *
 * @param out what a parameter of type {@link PrintStream} gets
 */
record Binding(Conversions conversions, PrintStream out) {
    /** An argument: a value to convert, or an object that was kept. */
    record Given(@Nullable PyValue value, @Nullable Object object) {}

    /** A method that takes the arguments, and what it is called with. */
    record Bound(Executable executable, List<@Nullable Object> arguments) {}

    /** Returns the first that takes them. */
    Bound first(List<Executable> candidates, List<Given> positional, Map<String, Given> keywords)
            throws NoSuchMember {
        String why = "";
        for (Executable candidate : candidates) {
            try {
                return new Bound(
                        candidate, Arrays.asList(arguments(candidate, positional, keywords)));
            } catch (Conversions.Mismatch | NoSuchMember e) {
                why = candidate.getName() + ": " + e.getMessage();
            }
        }
        throw new NoSuchMember(why);
    }

    private @Nullable Object[] arguments(
            Executable executable, List<Given> positional, Map<String, Given> keywords)
            throws NoSuchMember {
        Parameter[] parameters = executable.getParameters();
        Type[] types = executable.getGenericParameterTypes();
        Map<String, Given> named = new LinkedHashMap<>();
        keywords.forEach((name, given) -> named.put(Names.folded(name), given));
        @Nullable Object[] made = new Object[parameters.length];
        int next = 0;
        for (int n = 0; n < parameters.length; n++) {
            if (parameters[n].getType() == PrintStream.class) {
                made[n] = out;
            } else if (parameters[n].isVarArgs()) {
                made[n] = rest(parameters[n], positional.subList(next, positional.size()));
                next = positional.size();
            } else {
                Given byName = named.remove(Names.folded(parameters[n].getName()));
                Given given = next < positional.size() ? positional.get(next++) : byName;
                made[n] = converted(given, parameters[n], types[n]);
            }
        }
        if (next < positional.size() || !named.isEmpty()) {
            throw new NoSuchMember("no parameter for all of the arguments");
        }
        return made;
    }

    private Object rest(Parameter parameter, List<Given> given) throws NoSuchMember {
        Class<?> type = parameter.getType().getComponentType();
        List<@Nullable Object> items = new ArrayList<>();
        for (Given one : given) {
            items.add(converted(one, parameter, type));
        }
        Object array = java.lang.reflect.Array.newInstance(type, items.size());
        for (int n = 0; n < items.size(); n++) {
            java.lang.reflect.Array.set(array, n, items.get(n));
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
        if (given.value() != null) {
            return conversions.toJava(given.value(), type);
        }
        Object kept = given.object();
        if (kept != null
                && !parameter.getType().isPrimitive()
                && !parameter.getType().isInstance(kept)) {
            throw new NoSuchMember(
                    parameter.getName() + " can't be a " + kept.getClass().getSimpleName());
        }
        return kept;
    }
}
