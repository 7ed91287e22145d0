package dev.parallax.semantics.interpreter;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** {@code bytes.decode("utf-8", "surrogateescape")}: a byte that is no UTF-8 is U+DC00 plus it. */
final class Utf8Escaped {
    private static final char ESCAPE = '\udc00';

    private Utf8Escaped() {}

    static String decode(byte[] bytes) {
        CharsetDecoder decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        // No byte becomes more than one char.
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        while (result.isError()) {
            for (int i = 0; i < result.length(); i++) {
                out.put((char) (ESCAPE + (in.get() & 0xff)));
            }
            decoder.reset();
            result = decoder.decode(in, out, true);
        }
        return out.flip().toString();
    }
}
