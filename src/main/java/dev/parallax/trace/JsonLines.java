package dev.parallax.trace;

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
 * Makes JSON writers for long lists with untrusted text: one element a line, the same under every
 * locale, lossless even for half a surrogate pair, and harmless inside an HTML page. Any thread may
 * use it.
 */
public final class JsonLines {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().characterEscapes(new Escapes()).build();

    private JsonLines() {}

    /**
     * Returns a generator that writes to {@code target} and closes it. What is nested three deep or
     * deeper, the outermost counting 1, is written in one line.
     */
    public static JsonGenerator generator(Writer target) {
        return FACTORY.createGenerator(
                new ObjectWriteContext.Base() {
                    @Override
                    public PrettyPrinter getPrettyPrinter() {
                        return new LineLayout();
                    }
                },
                target);
    }

    /** Escapes what could be lost in UTF-8, end a script element, or reorder text in a viewer. */
    private static final class Escapes extends CharacterEscapes {
        @Serial private static final long serialVersionUID = 1L;

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = standardAsciiEscapesForJSON();
            codes[0x7f] = ESCAPE_STANDARD;
            codes['<'] = ESCAPE_STANDARD;
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
