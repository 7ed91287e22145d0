package dev.parallax.simulation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the lines that begin with {@code thread}. */
final class ThreadLines {
    private static final List<String> OPTIONS = List.of("process", "interpreter", "start", "count");
    private static final int MOST = 1_000;

    private final List<ThreadPlan> plans = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private boolean endless;

    List<ThreadPlan> plans() {
        return plans;
    }

    /** Says whether a thread never ends by itself. */
    boolean endless() {
        return endless;
    }

    void read(LineParser line, LoopBody countdown) {
        Token at = line.peek();
        String name = line.word("the thread's name");
        var options = new Options();
        while (line.peek().isWord()) {
            options.read(line);
        }
        if (!line.skip(":")) {
            line.wrong(
                    line.peek(),
                    "needs ':' and the thread's phases, found " + LineParser.shown(line.peek()));
            return;
        }
        PhaseParser parser = new PhaseParser(line, countdown);
        List<Phase> phases = parser.read();
        endless |= parser.endless();
        add(line, at, name, options, phases);
    }

    private void add(LineParser line, Token at, String name, Options options, List<Phase> phases) {
        if (plans.size() + options.count > MOST) {
            line.wrong(at, "there may be " + MOST + " threads at most; use fewer");
            return;
        }
        for (int i = 1; i <= options.count; i++) {
            String full = options.count == 1 ? name : name + "-" + i;
            if (!names.add(full)) {
                line.wrong(at, "there is a thread '" + full + "' already; use another name");
                return;
            }
            plans.add(
                    new ThreadPlan(
                            full,
                            (int) options.process,
                            (int) options.interpreter,
                            options.start,
                            phases));
        }
    }

    /** What stands between a thread's name and the colon. */
    private static final class Options {
        private long process;
        private long interpreter;
        private long start;
        private long count = 1;

        void read(LineParser line) {
            Token token = line.next();
            int equals = token.text().indexOf('=');
            String key = equals < 0 ? token.text() : token.text().substring(0, equals);
            String value = equals < 0 ? "" : token.text().substring(equals + 1);
            if (!OPTIONS.contains(key)) {
                line.wrong(token, Spelling.unknown(key, "option of a thread", OPTIONS));
                return;
            }
            switch (key) {
                case "process" -> process = line.number(token, value, 0, MOST);
                case "interpreter" -> interpreter = line.number(token, value, 0, MOST);
                case "start" -> start = line.duration(token, value);
                default -> count = line.number(token, value, 1, MOST);
            }
        }
    }
}
