package dev.parallax.fuzz;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;

/**
 * A program in both languages.
 *
 * @param kind its vocabulary
 * @param python a module for {@code fuzz_server.py}
 * @param java a class named {@link #CLASS}, to be numbered before it is compiled
 */
record Told(Kind kind, String python, String java) {
    /** Stands for the class's name. */
    static final String CLASS = "Program0";

    static Told of(Program program) {
        return new Told(program.kind(), PythonTeller.of(program), JavaTeller.of(program, CLASS));
    }

    /** Returns the Java source under the name of a number in a batch. */
    String java(String name) {
        return java.replace("class " + CLASS + " ", "class " + name + " ");
    }

    /** Returns the program with a line in each function that keeps bodies from being rewritten. */
    Told onThreads() {
        String head = JavaTeller.VARIABLES;
        return new Told(kind, python, java.replace(head, head + " synchronized (this) {}"));
    }

    /** Returns what {@code fuzz_server.py} is asked: a line. */
    String request() {
        return JsonMapper.shared().writeValueAsString(List.of(kind.label(), python));
    }
}
