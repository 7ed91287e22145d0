/**
 * Python and its Java ports side by side: the testing library and what ports stand on.
 *
 * <p>What only the command line needs is optional; the packages of the command line, of the lanes
 * and of the reports are not exported.
 */
module dev.parallax {
    requires transitive org.graalvm.polyglot;
    requires static org.jspecify;
    requires static org.junit.jupiter.api;
    requires static org.junit.platform.commons;
    requires static org.junit.platform.launcher;
    requires static org.opentest4j;
    requires java.compiler;
    requires java.management;
    requires java.net.http;
    requires java.xml;
    requires jdk.httpserver;
    requires tools.jackson.databind;
    requires org.tomlj;
    requires io.github.javadiffutils;

    exports dev.parallax.port;
    exports dev.parallax.testing;
    exports dev.parallax.testing.bite;
    exports dev.parallax.testing.parity;
    exports dev.parallax.testing.value;
    exports dev.parallax.testing.generate;
    exports dev.parallax.testing.backend;

    exports dev.parallax.semantics.asyncio;
    exports dev.parallax.semantics.contextvars;
    exports dev.parallax.semantics.coroutine;
    exports dev.parallax.semantics.errors;
    exports dev.parallax.semantics.futures;
    exports dev.parallax.semantics.generator;
    exports dev.parallax.semantics.gil;
    exports dev.parallax.semantics.identity;
    exports dev.parallax.semantics.interpreter;
    exports dev.parallax.semantics.itertools;
    exports dev.parallax.semantics.multiprocessing;
    exports dev.parallax.semantics.queue;
    exports dev.parallax.semantics.text;
    exports dev.parallax.semantics.threading;
}
