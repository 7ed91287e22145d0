package dev.parallax.testing.generate;

import dev.parallax.testing.value.PyValue;

/** Strings and bytes: letters, and what programs trip over. */
final class Texts {
    private static final String[] ODD = {
        " ",
        "\n",
        "\t",
        "\0",
        "'",
        "\"",
        "\\",
        "%",
        "{",
        "\u00e9",
        "\u00df",
        "\u0130",
        "\u01c6",
        "e\u0301",
        "\u4e2d",
        "\u0661",
        "\u00a0",
        "\u2028",
        "\ufeff",
        "\uffff",
        "\ud83d\ude00",
        "\ud83d\udc68\u200d\ud83d\udc67",
        "\ud835\udd38"
    };
    private static final String[] LONE = {"\ud800", "\udfff"};

    private Texts() {}

    static Strategy<PyValue> text(int shortest, int longest, boolean surrogates) {
        return draws -> {
            StringBuilder out = new StringBuilder();
            for (int n = 0; Containers.more(draws, n, shortest, longest); n++) {
                out.append(letter(draws, surrogates));
            }
            return new PyValue.Str(out.toString());
        };
    }

    /** Makes strings of these characters alone. */
    static Strategy<PyValue> of(String alphabet, int shortest, int longest) {
        int[] points = alphabet.codePoints().toArray();
        return draws -> {
            StringBuilder out = new StringBuilder();
            for (int n = 0; Containers.more(draws, n, shortest, longest); n++) {
                out.appendCodePoint(points[(int) draws.upTo(points.length - 1L)]);
            }
            return new PyValue.Str(out.toString());
        };
    }

    private static String letter(Draws draws, boolean surrogates) {
        return switch ((int) draws.upTo(surrogates ? 10 : 9)) {
            case 0, 1, 2, 3, 4 -> String.valueOf((char) ('a' + draws.upTo(25)));
            case 5 -> String.valueOf((char) ('0' + draws.upTo(9)));
            case 6 -> String.valueOf((char) ('A' + draws.upTo(25)));
            case 10 -> LONE[(int) draws.upTo(LONE.length - 1L)];
            default -> ODD[(int) draws.upTo(ODD.length - 1L)];
        };
    }

    static Strategy<PyValue> bytes(int shortest, int longest) {
        return draws -> {
            StringBuilder out = new StringBuilder();
            for (int n = 0; Containers.more(draws, n, shortest, longest); n++) {
                out.append((char) draws.upTo(255));
            }
            return new PyValue.Bytes(out.toString(), false);
        };
    }
}
