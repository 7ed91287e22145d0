package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.text.PyText;

import org.jspecify.annotations.Nullable;

/** What asyncio calls things in its messages. */
final class Names {
    private static final int LONGEST = 30;
    private static final int ENDS = 13;

    private Names() {}

    /** Returns what stands for a callback and its call, such as {@code Port.<lambda>()}. */
    static String call(Object callback) {
        String name = callback.getClass().getSimpleName();
        int lambda = name.indexOf("$$Lambda");
        return lambda >= 0 ? name.substring(0, lambda) + ".<lambda>()" : callback + "()";
    }

    static String coroutine(Object coroutine) {
        return coroutine instanceof Coroutine<?> known
                ? "<" + known.name() + "()>"
                : "<" + type(coroutine) + "()>";
    }

    static String type(Object object) {
        String name = object.getClass().getSimpleName();
        int lambda = name.indexOf("$$Lambda");
        return lambda >= 0 ? "function" : name;
    }

    /** Returns {@code reprlib.repr(value)}, for what isn't a container. */
    static String brief(@Nullable Object value) {
        String text = PyText.repr(value);
        if (text.length() <= LONGEST || value instanceof Number) {
            return text;
        }
        return text.substring(0, ENDS) + "..." + text.substring(text.length() - ENDS - 1);
    }
}
