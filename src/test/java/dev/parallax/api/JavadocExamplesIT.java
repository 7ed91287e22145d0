package dev.parallax.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.EventConditions;
import org.junit.platform.testkit.engine.Events;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The Javadoc's examples that are tests: they run on real Pythons, or start processes, and pass.
 */
class JavadocExamplesIT {
    private static final String CLASS_PATH = "java.class.path";

    @TestFactory
    Stream<DynamicTest> tests_in_the_javadoc_pass(@TempDir Path folder) throws IOException {
        var all = JavadocExamples.all();
        List<JavadocExample> tests =
                all.values().stream()
                        .flatMap(List::stream)
                        .filter(example -> example.kind() != JavadocExample.Kind.STATEMENTS)
                        .toList();
        assertThat(tests).isNotEmpty();
        CompiledExamples compiled =
                CompiledExamples.of(tests, JavadocExamplesTests.types(all), folder);
        return tests.stream()
                .map(example -> dynamicTest(example.toString(), () -> run(compiled, example)));
    }

    private static void run(CompiledExamples compiled, JavadocExample example) throws Exception {
        Events events = events(compiled, example);
        assertThat(events.succeeded().count()).as(example.text()).isPositive();
        List<Event> failed =
                events.stream()
                        .filter(event -> EventConditions.finishedWithFailure().matches(event))
                        .toList();
        assertThat(failed).as(example.text()).isEmpty();
    }

    /** An example's child processes find its class as a program's do: on the class path. */
    private static Events events(CompiledExamples compiled, JavadocExample example)
            throws ClassNotFoundException {
        String before = System.getProperty(CLASS_PATH);
        System.setProperty(CLASS_PATH, before + File.pathSeparator + compiled.classes());
        try {
            return EngineTestKit.engine("junit-jupiter")
                    .selectors(selectClass(compiled.type(example)))
                    .execute()
                    .testEvents();
        } finally {
            System.setProperty(CLASS_PATH, before);
        }
    }
}
