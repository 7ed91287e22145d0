package dev.parallax.cli;

import dev.parallax.testing.pytest.Outcome;
import dev.parallax.testing.pytest.SideResult;
import dev.parallax.testing.pytest.TestResult;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Whether the tests that were asked for are tests of what the targets stand for.
 *
 * @param files the files, folders and tests that were named
 * @param chosen the expression that chooses among them, or null for all
 */
record TestsFound(List<String> files, @Nullable String chosen) {
    private static final int LAST_LINES = 5;

    /**
     * Checks what the original showed.
     *
     * @param unknown modules that a target stands for and no test imported
     * @throws UserError if going on would show nothing
     */
    void check(SideResult cpython, List<String> unknown) {
        if (cpython.tests().isEmpty() && cpython.trouble().isEmpty()) {
            throw new UserError(
                    "no tests found in "
                            + String.join(", ", files)
                            + (chosen == null ? "" : " that -k '" + chosen + "' chooses")
                            + "; pytest takes functions test_… in files test_*.py or *_test.py.",
                    ExitCode.NOTHING_RAN);
        }
        if (unknown.isEmpty()) {
            return;
        }
        Optional<TestResult> broken = uncollected(cpython);
        if (broken.isPresent()) {
            throw new UserError(told(broken.get()));
        }
        throw new UserError(
                unknown.getFirst()
                        + ": no test imported it on CPython; name the original's module, as in"
                        + " --target java:CLASS=MODULE, or its folder with --path."
                        + trouble(cpython));
    }

    private static Optional<TestResult> uncollected(SideResult cpython) {
        return cpython.tests().values().stream()
                .filter(test -> test.outcome() == Outcome.ERROR && !test.test().contains("::"))
                .findFirst();
    }

    /** Python's own last words name the place; the frames above them are pytest's. */
    private static String told(TestResult file) {
        List<String> lines = file.text().lines().toList();
        List<String> own = lines.stream().filter(line -> line.startsWith("E ")).toList();
        List<String> last =
                own.isEmpty()
                        ? lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size())
                        : String.join("\n", own).replaceAll("(?m)^E {1,3}", "").lines().toList();
        String next =
                file.text().contains("ModuleNotFoundError")
                        ? "\nModules are looked for here, in src, beside the tests and where --path"
                                + " says."
                        : "";
        return file.test()
                + ": can't be collected on CPython:\n"
                + last.stream().map(line -> "  " + line).collect(Collectors.joining("\n"))
                + next;
    }

    private static String trouble(SideResult cpython) {
        return cpython.tests().values().stream()
                .filter(test -> !test.outcome().good())
                .findFirst()
                .map(test -> "\n" + test.test() + ":\n" + test.text())
                .orElse(cpython.trouble().isEmpty() ? "" : "\n" + cpython.trouble());
    }
}
