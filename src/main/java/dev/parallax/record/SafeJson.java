package dev.parallax.record;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;

import java.io.Serial;
import java.io.Writer;
import java.util.Locale;

/**
 * Makes JSON writers for untrusted text: pretty, the same under every locale, and lossless even for
 * half a surrogate pair, which plain UTF-8 can't hold. Any thread may use it.
 */
public final class SafeJson {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().characterEscapes(new Escapes()).build();

    private SafeJson() {}

    /**
     * Returns a generator that writes to {@code target} and closes it.
     *
     * @param inlineDepth objects nested this deep, the outermost counting 1, are written in one
     *     line
     */
    public static JsonGenerator generator(Writer target, int inlineDepth) {
        return FACTORY.createGenerator(
                new ObjectWriteContext.Base() {
                    @Override
                    public PrettyPrinter getPrettyPrinter() {
                        return new Layout(inlineDepth);
                    }
                },
                target);
    }

    /** Writes a number, or null where it is not finite, which JSON can't say. */
    public static void number(JsonGenerator json, String name, double value) {
        json.writeName(name);
        if (Double.isFinite(value)) {
            json.writeNumber(value);
        } else {
            json.writeNull();
        }
    }

    /** Escapes what could be lost in UTF-8 or could reorder or hide text in a viewer. */
    private static final class Escapes extends CharacterEscapes {
        @Serial private static final long serialVersionUID = 1L;

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = standardAsciiEscapesForJSON();
            codes[0x7f] = ESCAPE_STANDARD;
            return codes;
        }

        @Override
        @SuppressWarnings("NullAway") // Jackson's contract: null means that nothing is escaped.
        public SerializableString getEscapeSequence(int ch) {
            return risky(ch)
                    ? new SerializedString(String.format(Locale.ROOT, "\\u%04X", ch))
                    : null;
        }

        private static boolean risky(int ch) {
            return switch (Character.getType(ch)) {
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.SURROGATE,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR ->
                        ch > 0x7f;
                default -> false;
            };
        }
    }
}
