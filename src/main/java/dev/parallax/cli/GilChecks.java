package dev.parallax.cli;

import dev.parallax.lab.Plan;
import dev.parallax.semantics.gil.GilPolicies;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the values of options; every mistake is one line that says what to use. */
final class GilChecks {
    private static final Pattern TIME =
            Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(ns|us|µs|ms|s)", Pattern.UNICODE_CASE);
    private static final Pattern TICKS = Pattern.compile("[1-9]\\d{0,8}");
    private static final long LONGEST_NANOS = 3_600_000_000_000L;
    private static final int MOST = 1024;

    private GilChecks() {}

    static double between(String option, double value, double least, double most) {
        if (value >= least && value <= most) {
            return value;
        }
        throw new UserError(
                "%s: found %s. Use a number from %s to %s."
                        .formatted(option, plain(value), plain(least), plain(most)));
    }

    /** Reads a time such as {@code 5ms}. */
    static Duration time(String option, String text) {
        Matcher found = TIME.matcher(text.strip());
        if (found.matches()) {
            double nanos = Double.parseDouble(found.group(1)) * unit(found.group(2));
            if (nanos >= 1 && nanos <= LONGEST_NANOS) {
                return Duration.ofNanos(Math.round(nanos));
            }
        }
        throw new UserError(
                option
                        + ": found '"
                        + text
                        + "'. Use a time above 0 and up to an hour, such as 5ms or 100us.");
    }

    /** Reads how long work is to take in one thread. */
    static Plan.Sizing sizing(String text, boolean each) {
        double seconds = time("--task-time", text).toNanos() / 1e9;
        return new Plan.Sizing(between("--task-time", seconds, 1e-3, 600), each);
    }

    private static double unit(String name) {
        return switch (name) {
            case "ns" -> 1;
            case "us", "µs" -> 1e3;
            case "ms" -> 1e6;
            default -> 1e9;
        };
    }

    static List<Duration> times(String option, List<String> texts) {
        return texts.stream().map(text -> time(option, text)).toList();
    }

    /** Reads numbers of threads or processes. */
    static List<Integer> counts(String option, List<String> texts, int least) {
        List<Integer> counts = new ArrayList<>();
        for (String text : texts) {
            counts.add(count(option, text, least));
        }
        return counts.stream().distinct().toList();
    }

    private static int count(String option, String text, int least) {
        try {
            int count = Integer.parseInt(text.strip());
            if (count >= least && count <= MOST) {
                return count;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new UserError(
                "%s: found '%s'. Use whole numbers from %d to %d, such as 1,2,4."
                        .formatted(option, text, least, MOST));
    }

    /** Reads a policy's name; {@code on} and {@code off} stand for {@code new} and {@code none}. */
    static String policy(String option, String name) {
        String policy =
                switch (name.toLowerCase(Locale.ROOT)) {
                    case "on" -> "new";
                    case "off" -> "none";
                    default -> name;
                };
        if (!GilPolicies.names().contains(policy)) {
            throw new UserError(
                    "%s: unknown policy '%s'. Use one of: on, off, %s"
                            .formatted(option, name, String.join(", ", GilPolicies.names())));
        }
        return policy;
    }

    /** Checks that a policy has an interval that is a time. */
    static void timed(String option, String policy) {
        if (policy.startsWith("old")) {
            throw new UserError(
                    "%s: the GIL '%s' counts ticks, not time. Leave it out, or use another --gil."
                            .formatted(option, policy));
        }
    }

    /** Reads a policy's interval: nanoseconds, or for one that counts ticks, ticks. */
    static long interval(String option, String text, String policy) {
        if (!policy.startsWith("old")) {
            return time(option, text).toNanos();
        }
        if (TICKS.matcher(text.strip()).matches()) {
            return Long.parseLong(text.strip());
        }
        throw new UserError(
                "%s: the GIL '%s' counts ticks, not time: found '%s'. Use a whole number from 1 to"
                                .formatted(option, policy, text)
                        + " 999999999, such as 100.");
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
