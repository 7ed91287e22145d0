package dev.parallax.conformance;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Runs CPython's own tests on GraalPy against the Java classes. */
public final class Conformance {
    private final Path workDir;
    private final TestFolder tests;
    private final Duration limit;

    /**
     * Starts nothing yet.
     *
     * @param workDir where Parallax keeps what it unpacks
     * @param tests CPython's tests
     * @param limit how long one test may take, whole seconds from 1
     */
    public Conformance(Path workDir, TestFolder tests, Duration limit) {
        this.workDir = workDir;
        this.tests = tests;
        this.limit = limit;
    }

    /** Returns the suites that have a wanted test file here. */
    public List<Suite> suites() throws IOException {
        return Suite.all().stream().filter(tests::has).toList();
    }

    /** Returns the suites that these tests don't have: older ones are cut in other files. */
    public List<Suite> missing() throws IOException {
        return Suite.all().stream().filter(suite -> !tests.has(suite)).toList();
    }

    /**
     * Runs a suite.
     *
     * @param only which tests run: {@code suite.Class.test_name}, {@code *} standing for any text
     * @param sink gets what each test shows, as it comes
     */
    public void run(Suite suite, String only, Consumer<TestResult> sink)
            throws IOException, InterruptedException {
        Declarations declarations = Declarations.read(TestVersion.of(tests.folder()));
        new SuiteRun(
                        tests.folder(),
                        Resources.unpackPython(workDir),
                        suite,
                        limit,
                        only,
                        declarations.left())
                .run(raw -> sink.accept(declarations.judge(suite.name(), raw)));
    }
}
