package dev.parallax.picture;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.SerializableString;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;

import java.io.Serial;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

/**
 * Makes JSON that can stand inside an HTML script element: no character in it can end the element,
 * and none is lost in UTF-8.
 */
final class PageJson {
    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .characterEscapes(new Escapes())
                    .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                    .build();

    private PageJson() {}

    /** Returns a generator that leaves {@code target} open. */
    static JsonGenerator generator(Writer target) {
        return FACTORY.createGenerator(ObjectWriteContext.empty(), target);
    }

    /** Writes a number, or null where it is not finite, which JSON can't say. */
    static void number(JsonGenerator json, double value) {
        if (Double.isFinite(value)) {
            json.writeNumber(value);
        } else {
            json.writeNull();
        }
    }

    static void texts(JsonGenerator json, String name, List<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }

    private static final class Escapes extends CharacterEscapes {
        @Serial private static final long serialVersionUID = 1L;

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = standardAsciiEscapesForJSON();
            for (char c : new char[] {'<', '>', '&', 0x7f}) {
                codes[c] = ESCAPE_STANDARD;
            }
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
