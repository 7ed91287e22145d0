package dev.parallax.semantics.generator;

import dev.parallax.semantics.text.PyText;

import java.util.List;

/** The contract with a real Python on the other side of a line of text. */
abstract class PythonGeneratorContract extends GeneratorContract {

    /** Sends a command of {@code contract/generators.py} and returns its answer. */
    abstract String command(String text);

    @Override
    Subject make(Fixture fixture) {
        command("make " + fixture.name());
        return new Subject() {
            @Override
            public String next() {
                return told("next");
            }

            @Override
            public String send(Object value) {
                return told("send " + PyText.repr(value));
            }

            @Override
            public String raise(String text) {
                return told("raise " + text);
            }

            @Override
            public String close() {
                return told("close");
            }
        };
    }

    private String told(String text) {
        String answer = command(text);
        String logged = command("log");
        log.clear();
        log.addAll(logged.isEmpty() ? List.of() : List.of(logged.split(",", -1)));
        return answer;
    }
}
