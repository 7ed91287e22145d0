package dev.parallax.conformance;

import java.util.ArrayList;
import java.util.List;

/**
 * A test method of CPython's.
 *
 * @param module its module below the package {@code test}
 * @param definedIn the class that it stands in, often a mixin
 * @param method its name
 * @param classes the test classes that run it
 */
record Row(String module, String definedIn, String method, List<String> classes) {

    /** Reads a line of {@code conformance/rows.txt}. */
    static Row parse(String line) {
        List<String> words = List.of(line.split(" ", -1));
        return new Row(words.get(0), words.get(1), words.get(2), words.subList(3, words.size()));
    }

    /** Returns everything it may be called: {@code module.Class.method}. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        names.add(name(definedIn));
        classes.stream().map(this::name).filter(name -> !names.contains(name)).forEach(names::add);
        return names;
    }

    private String name(String type) {
        return module + "." + type + "." + method;
    }

    /** Returns what readers know it by, without the module. */
    String title() {
        return (classes.size() == 1 ? classes.getFirst() : definedIn) + "." + method;
    }
}
