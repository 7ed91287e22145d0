package dev.parallax.record;

import java.util.Locale;

/** Spells constants as records do: lower case, hyphens. */
final class Words {
    private Words() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
