package dev.parallax.simulation;

import dev.parallax.semantics.gil.GilPolicies;
import dev.parallax.semantics.gil.GilPolicy;
import dev.parallax.semantics.gil.NoGilPolicy;

/** Reads {@code gil new interval=5ms}. */
final class GilLine {
    private static final int MOST_TICKS = 1_000_000_000;

    private GilLine() {}

    static GilPolicy read(LineParser line) {
        String name = line.oneOf("GIL", GilPolicies.names());
        String known = name.isEmpty() ? GilPolicies.NEW : name;
        GilPolicy policy = GilPolicies.byName(known);
        while (line.peek().isWord()) {
            policy = option(line, known);
        }
        return policy;
    }

    private static GilPolicy option(LineParser line, String name) {
        Token token = line.next();
        String key = name.equals(GilPolicies.NONE) ? "factor" : "interval";
        if (!token.text().startsWith(key + "=")) {
            line.wrong(
                    token,
                    "the only option of 'gil "
                            + name
                            + "' is "
                            + key
                            + "=…, found "
                            + LineParser.shown(token));
            return GilPolicies.byName(name);
        }
        String value = token.text().substring(key.length() + 1);
        if (name.equals(GilPolicies.NONE)) {
            return new NoGilPolicy(factor(line, token, value));
        }
        long interval =
                name.startsWith("old")
                        ? line.number(token, value, 1, MOST_TICKS)
                        : Math.max(1, line.duration(token, value));
        return GilPolicies.byName(name, interval);
    }

    private static double factor(LineParser line, Token token, String value) {
        if (value.matches("\\d{1,3}(\\.\\d{1,9})?") && Double.parseDouble(value) >= 1) {
            return Double.parseDouble(value);
        }
        line.wrong(
                token, "needs a factor of 1 or more such as 1.1, found " + LineParser.shown(token));
        return 1;
    }
}
