package dev.parallax.testing.pytest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One test on all sides.
 *
 * @param test its node id
 * @param sides the sides' names, the original's on CPython first
 * @param results what it showed on each of them
 * @param standing what that comes to
 * @param reason why it is known to differ, or empty
 */
public record Row(
        String test,
        List<String> sides,
        List<TestResult> results,
        Standing standing,
        String reason) {

    /** What a test says about the port. */
    public enum Standing {
        /** The same everywhere, and good. */
        AGREES,
        /** The same everywhere, but it never called the port. */
        VACUOUS,
        /** Different in the declared way. */
        KNOWN,
        /** Different. */
        DIFFERS,
        /** It fails everywhere, the original included, and so shows nothing. */
        FAILS,
        /** Declared to differ, and it does not, or in another way. */
        STALE;

        /** Says whether the suite passes with it. */
        public boolean passes() {
            return this == AGREES || this == VACUOUS || this == KNOWN;
        }
    }

    static Row of(String test, List<SideResult> all, KnownTests known) {
        List<String> sides = all.stream().map(SideResult::side).toList();
        List<TestResult> results = all.stream().map(side -> side.test(test)).toList();
        Optional<KnownTests.Known> declared = known.of(test);
        Standing standing =
                declared.map(d -> declared(sides, results, d)).orElse(standing(sides, results));
        return new Row(
                test, sides, results, standing, declared.map(KnownTests.Known::reason).orElse(""));
    }

    private static Standing declared(
            List<String> sides, List<TestResult> results, KnownTests.Known known) {
        int java = sides.indexOf("java");
        boolean asDeclared =
                java >= 0
                        && results.get(java).outcome() == known.outcome()
                        && results.getFirst().outcome() != known.outcome();
        return asDeclared ? Standing.KNOWN : Standing.STALE;
    }

    private static Standing standing(List<String> sides, List<TestResult> results) {
        if (results.stream().map(TestResult::outcome).distinct().count() > 1) {
            return Standing.DIFFERS;
        }
        TestResult first = results.getFirst();
        if (!first.outcome().good()) {
            return Standing.FAILS;
        }
        int java = sides.indexOf("java");
        return java >= 0 && first.outcome() == Outcome.PASSED && results.get(java).calls() == 0
                ? Standing.VACUOUS
                : Standing.AGREES;
    }

    /** Returns the side that is alone with its outcome among three; of two, the one not CPython. */
    public String oddOneOut() {
        Map<Outcome, Integer> count = new HashMap<>();
        results.forEach(result -> count.merge(result.outcome(), 1, Integer::sum));
        if (count.size() != 2) {
            return "";
        }
        if (results.size() == 2) {
            return sides.getLast();
        }
        for (int n = 0; n < results.size(); n++) {
            if (count.getOrDefault(results.get(n).outcome(), 0) == 1) {
                return sides.get(n);
            }
        }
        return "";
    }
}
