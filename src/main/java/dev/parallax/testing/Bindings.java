package dev.parallax.testing;

import org.junit.jupiter.api.extension.ExtensionContext;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a class of {@link BackendTest} binds on one side. */
record Bindings(Class<?> test, Side side, List<Binds> all, Duration limit) {
    /** Returns what a type is bound to, if it is. */
    Optional<Binds> of(Class<?> type) {
        return all.stream().filter(binding -> binding.type() == type).findFirst();
    }

    /** Returns the Python file of a binding, for a test that runs now. */
    ModuleFile file(Binds binding, ExtensionContext context) {
        return ModuleFile.find(test, before(binding.python())).from(context);
    }

    private static String before(String python) {
        int colon = python.lastIndexOf(':');
        return colon < 0 ? python : python.substring(0, colon);
    }

    /** Returns the Python class of a binding, {@code ""} for the file's functions. */
    static String className(Binds binding) {
        int colon = binding.python().lastIndexOf(':');
        return colon < 0 ? "" : binding.python().substring(colon + 1);
    }
}
