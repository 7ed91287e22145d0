package dev.parallax.manifest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A closed set of words that a key takes, and what they stand for.
 *
 * @param kind what such a word is called in a complaint
 * @param words the allowed words
 * @param <T> what a word stands for
 */
record Choice<T>(String kind, Map<String, T> words) {
    static final Choice<String> LANE = of("lane", "graalpy", "java", "cpython");
    static final Choice<String> ERA = of("era", "2018", "today");
    static final Choice<String> GIL = of("state of the GIL", "on", "off");
    static final Choice<Need> NEED = of("need", Need.values());
    static final Choice<Difference.Where> WHERE =
            of("place of a difference", Difference.Where.values());
    static final Choice<Difference.Expect> EXPECT = of("opinion", Difference.Expect.values());

    private static Choice<String> of(String kind, String... words) {
        Map<String, String> all = new LinkedHashMap<>();
        Arrays.stream(words).forEach(word -> all.put(word, word));
        return new Choice<>(kind, all);
    }

    private static <E extends Enum<E>> Choice<E> of(String kind, E[] constants) {
        Map<String, E> all = new LinkedHashMap<>();
        for (E constant : constants) {
            all.put(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'), constant);
        }
        return new Choice<>(kind, all);
    }

    /** Makes the choice among some match modes. */
    static Choice<MatchMode> of(String kind, Set<MatchMode> modes) {
        return of(kind, modes.toArray(MatchMode[]::new));
    }

    /** Returns what a word stands for; any other word is noted as a mistake. */
    Optional<T> read(Value value, Mistakes mistakes) {
        T meaning = words.get(value.text());
        if (meaning == null) {
            mistakes.add(value.at(), Spelling.unknown(value.text(), kind, words.keySet()));
        }
        return Optional.ofNullable(meaning);
    }

    /** Returns what the words of a list stand for, in order; empty if there is no such list. */
    List<T> readAll(Fields fields, String key, Mistakes mistakes) {
        List<T> meanings = new ArrayList<>();
        for (Value value : fields.texts(key).orElse(List.of())) {
            read(value, mistakes).ifPresent(meanings::add);
        }
        return meanings;
    }
}
