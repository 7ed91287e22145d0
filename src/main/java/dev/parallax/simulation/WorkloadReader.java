package dev.parallax.simulation;

import dev.parallax.semantics.gil.Checks;
import dev.parallax.semantics.gil.GilPolicies;
import dev.parallax.semantics.gil.GilPolicy;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads a workload file line by line and notes all that is wrong. */
final class WorkloadReader {
    private static final String THREAD = "thread";
    private static final List<String> OWN =
            List.of(THREAD, "workload", "gil", "check-sites", "seed", "until", "name");
    private static final List<String> KEYS =
            Stream.concat(OWN.stream(), MachineLines.KEYS.stream()).toList();
    private static final List<String> VERSIONS = List.of("2.7", "3.2", "3.10");
    private static final int LONGEST = 1_000_000;
    private static final int MOST_MISTAKES = 20;
    private static final long MOST_SEED = 999_999_999_999_999_999L;

    private final String file;
    private final List<String> mistakes = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final MachineLines machine = new MachineLines();
    private final ThreadLines threads = new ThreadLines();
    private final LoopBody countdown = LoopBody.countdown();
    private GilPolicy policy = GilPolicies.byName(GilPolicies.NEW);
    private @Nullable CheckSites sites;
    private @Nullable SimulatedWorkload ready;
    private String name;
    private long seed = 1;
    private long until = -1;

    WorkloadReader(String file) {
        this.file = file;
        name = file;
    }

    WorkloadFile read(String text) throws WorkloadException {
        if (text.length() > LONGEST) {
            throw new WorkloadException(
                    List.of(
                            file
                                    + ":1:1: a workload has "
                                    + LONGEST
                                    + " characters at most, found "
                                    + text.length()
                                    + "; use repeat and count="));
        }
        int number = 0;
        for (String line : text.lines().toList()) {
            line(new LineParser(file, ++number, line, mistakes));
            if (mistakes.size() >= MOST_MISTAKES) {
                mistakes.add(file + ": and maybe more; mend these first");
                break;
            }
        }
        SimulatedWorkload workload = workload(number);
        if (!mistakes.isEmpty()) {
            throw new WorkloadException(mistakes);
        }
        return new WorkloadFile(workload, policy, machine.model(), sites(), seed);
    }

    private void line(LineParser line) {
        Token begin = line.peek();
        if (begin.isEnd()) {
            return;
        }
        String key = line.word("a setting or a thread");
        if (!KEYS.contains(key)) {
            line.wrong(
                    begin,
                    key.isEmpty()
                            ? "a line begins with one of " + String.join(", ", KEYS)
                            : Spelling.unknown(LineParser.cut(key), "setting", KEYS));
            return;
        }
        if (!key.equals(THREAD) && !seen.add(key)) {
            line.wrong(begin, "'" + key + "' is given twice; keep one of the lines");
            return;
        }
        int before = mistakes.size();
        setting(key, line);
        if (mistakes.size() == before) {
            line.end();
        }
    }

    private void setting(String key, LineParser line) {
        switch (key) {
            case THREAD -> threads.read(line, countdown);
            case "workload" -> ready = readyMade(line);
            case "gil" -> policy = GilLine.read(line);
            case "check-sites" -> sites = version(line.oneOf("version", VERSIONS));
            case "seed" -> seed = line.number(0, MOST_SEED);
            case "until" -> until = line.duration();
            case "name" -> name = line.rest("a name");
            default -> machine.read(key, line);
        }
    }

    private static @Nullable SimulatedWorkload readyMade(LineParser line) {
        String found = line.oneOf("workload", Workloads.names());
        return found.isEmpty() ? null : Workloads.byName(found);
    }

    private static CheckSites version(String version) {
        return switch (version) {
            case "2.7" -> CheckSites.TICKS;
            case "3.2" -> CheckSites.EVERY_INSTRUCTION;
            default -> CheckSites.BACK_EDGES_AND_CALLS;
        };
    }

    private CheckSites sites() {
        if (sites != null) {
            return sites;
        }
        boolean old = policy.checks() instanceof Checks.EveryTicks;
        return old ? CheckSites.TICKS : CheckSites.BACK_EDGES_AND_CALLS;
    }

    private SimulatedWorkload workload(int lastLine) {
        String place = file + ":" + Math.max(1, lastLine) + ":1: ";
        if (ready != null) {
            if (!threads.plans().isEmpty()) {
                mistakes.add(
                        place + "'workload' and 'thread' exclude each other; drop one of them");
            }
            long end = until < 0 ? ready.untilNanos() : until;
            return new SimulatedWorkload(ready.name(), ready.threads(), end);
        }
        if (threads.plans().isEmpty() && mistakes.isEmpty()) {
            mistakes.add(place + "there is no thread; add one such as thread A: cpu 100ms");
        }
        if (threads.endless() && until < 0) {
            mistakes.add(place + "a thread that goes on forever needs an end; add until 5s");
        }
        return new SimulatedWorkload(name, threads.plans(), until < 0 ? LineParser.LONGEST : until);
    }
}
