package dev.parallax.testing;

import dev.parallax.semantics.text.PyText;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.AnnotationSupport;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** What a test says about the order of lines. */
sealed interface OrderRule {
    /** Says what must hold. */
    String shown();

    /** Looks for the first place where it doesn't. */
    Optional<Broken> broken(List<String> lines);

    /**
     * A place where a rule doesn't hold.
     *
     * @param line counted from 0; the number of lines for their end
     * @param why goes on after the side's name
     */
    record Broken(int line, String why) {}

    static List<OrderRule> of(Method method) {
        Stream<OrderRule> orders =
                AnnotationSupport.findRepeatableAnnotations(method, HappensBefore.class).stream()
                        .map(a -> new Before(Pair.of("@HappensBefore", a.first(), a.then())));
        Stream<OrderRule> sections =
                AnnotationSupport.findRepeatableAnnotations(method, Exclusive.class).stream()
                        .map(a -> new Alone(Pair.of("@Exclusive", a.begin(), a.end())));
        return Stream.concat(orders, sections).toList();
    }

    /** Two expressions whose groups belong together. */
    record Pair(Pattern first, Pattern second) {
        static Pair of(String annotation, String first, String second) {
            try {
                return new Pair(Pattern.compile(first), Pattern.compile(second));
            } catch (PatternSyntaxException e) {
                throw new ExtensionConfigurationException(
                        annotation + ": no regular expression: " + e.getMessage(), e);
            }
        }

        boolean grouped() {
            return first.matcher("").groupCount() > 0 && second.matcher("").groupCount() > 0;
        }

        /**
         * Returns the groups that belong together, none if not both have some; null for no match.
         */
        @Nullable List<String> match(Pattern pattern, String line) {
            Matcher matcher = pattern.matcher(line);
            if (!matcher.matches()) {
                return null;
            }
            List<String> groups = new ArrayList<>();
            for (int n = 1; grouped() && n <= matcher.groupCount(); n++) {
                groups.add(String.valueOf(matcher.group(n)));
            }
            return groups;
        }

        private static String quoted(Pattern pattern) {
            return PyText.repr(pattern.pattern());
        }
    }

    /** {@link HappensBefore}. */
    record Before(Pair pair) implements OrderRule {
        @Override
        public String shown() {
            return Pair.quoted(pair.first) + " before " + Pair.quoted(pair.second);
        }

        @Override
        public Optional<Broken> broken(List<String> lines) {
            Set<List<String>> seen = new HashSet<>();
            boolean any = false;
            for (int n = 0; n < lines.size(); n++) {
                List<String> then = pair.match(pair.second, lines.get(n));
                any |= then != null;
                if (then != null && !seen.contains(then)) {
                    return Optional.of(
                            new Broken(n, "comes before its " + Pair.quoted(pair.first)));
                }
                List<String> first = pair.match(pair.first, lines.get(n));
                if (first != null) {
                    seen.add(first);
                }
            }
            return any
                    ? Optional.empty()
                    : Optional.of(new Broken(lines.size(), never(pair.second)));
        }
    }

    /** {@link Exclusive}. */
    record Alone(Pair pair) implements OrderRule {
        @Override
        public String shown() {
            return Pair.quoted(pair.first) + " to " + Pair.quoted(pair.second) + " one at a time";
        }

        @Override
        public Optional<Broken> broken(List<String> lines) {
            int open = -1;
            List<String> who = List.of();
            boolean any = false;
            for (int n = 0; n < lines.size(); n++) {
                List<String> end = pair.match(pair.second, lines.get(n));
                List<String> begin = pair.match(pair.first, lines.get(n));
                if (end != null) {
                    if (open < 0 || !end.equals(who)) {
                        return Optional.of(new Broken(n, "ends what " + unbegun(open)));
                    }
                    open = -1;
                } else if (begin != null) {
                    if (open >= 0) {
                        return Optional.of(new Broken(n, "begins before " + unended(open)));
                    }
                    open = n;
                    who = begin;
                    any = true;
                }
            }
            if (any && open >= 0) {
                return Optional.of(new Broken(lines.size(), "ends before " + unended(open)));
            }
            return any
                    ? Optional.empty()
                    : Optional.of(new Broken(lines.size(), never(pair.first)));
        }

        private static String unbegun(int open) {
            return open < 0 ? "has not begun" : "line " + (open + 1) + " did not begin";
        }

        private static String unended(int open) {
            return "what line " + (open + 1) + " began has ended";
        }
    }

    private static String never(Pattern pattern) {
        return "has no line " + Pair.quoted(pattern);
    }
}
