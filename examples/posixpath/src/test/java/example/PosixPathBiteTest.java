package example;

import dev.parallax.testing.bite.Bite;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.util.stream.Stream;

/** PosixPathTest notices what is changed in the port; what it can't notice is named. */
class PosixPathBiteTest {
    private static final String MESSAGE = "messages of Java's own exceptions are not compared";

    @TestFactory
    Stream<DynamicTest> bites() {
        return Bite.of(PosixPathTest.class)
                .changing(PosixPath.class)
                .accepting("PosixPath.java:34", "no dot is where the leading dots end")
                .accepting("PosixPath.java:72", MESSAGE)
                .accepting("PosixPath.java:76", MESSAGE)
                .atLeast(100)
                .tests();
    }
}
