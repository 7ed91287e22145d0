package dev.parallax.testing.value;

import java.util.Locale;

/** Reads string and bytes literals: prefixes, quotes, escapes. */
final class LiteralStrings {
    private final LiteralSource source;

    LiteralStrings(LiteralSource source) {
        this.source = source;
    }

    /** Says whether a string literal comes next: a quote after at most two letters. */
    boolean starts() {
        int letters = 0;
        while (letters < 3 && "rRbBuUfFtT".indexOf(source.peek(letters)) >= 0) {
            letters++;
        }
        char quote = source.peek(letters);
        return letters < 3 && (quote == '\'' || quote == '"');
    }

    /** Reads one literal and those written right after it, which Python joins. */
    PyValue read() {
        int start = source.at();
        PyValue first = one();
        for (source.blanks(); starts(); source.blanks()) {
            first = joined(start, first, one());
        }
        return first;
    }

    private PyValue joined(int start, PyValue first, PyValue next) {
        if (first instanceof PyValue.Str a && next instanceof PyValue.Str b) {
            return new PyValue.Str(a.value() + b.value());
        }
        if (first instanceof PyValue.Bytes a && next instanceof PyValue.Bytes b) {
            return new PyValue.Bytes(a.latin1() + b.latin1(), false);
        }
        throw source.error(start, "cannot mix bytes and nonbytes literals");
    }

    private PyValue one() {
        int start = source.at();
        String prefix = source.name().toLowerCase(Locale.ROOT);
        if (prefix.contains("f") || prefix.contains("t")) {
            throw source.error(start, prefix + "-strings are no literals: write the text itself");
        }
        boolean bytes = prefix.contains("b");
        String body = body(start, prefix.contains("r"), bytes);
        return bytes ? new PyValue.Bytes(body, false) : new PyValue.Str(body);
    }

    private String body(int start, boolean raw, boolean bytes) {
        String quote = String.valueOf(source.peek());
        if (source.startsWith(quote.repeat(3))) {
            quote = quote.repeat(3);
        }
        source.advance(quote.length());
        StringBuilder out = new StringBuilder();
        while (!source.startsWith(quote)) {
            if (source.ended() || (quote.length() == 1 && source.peek() == '\n')) {
                throw source.error(start, "the string is never closed: " + quote + " missing");
            }
            int at = source.at();
            char c = source.take();
            if (bytes && c > 0x7f) {
                throw source.error(at, "bytes can only contain ASCII literal characters");
            }
            if (c == '\\' && !source.ended()) {
                escape(out, raw, bytes);
            } else {
                out.append(c);
            }
        }
        source.advance(quote.length());
        return out.toString();
    }

    private void escape(StringBuilder out, boolean raw, boolean bytes) {
        int at = source.at() - 1;
        char c = source.take();
        if (raw) {
            out.append('\\').append(c);
            return;
        }
        int simple = "\\'\"abfnrtv".indexOf(c);
        if (simple >= 0) {
            out.append("\\'\"\u0007\b\f\n\r\t\u000b".charAt(simple));
        } else if (c >= '0' && c <= '7') {
            octal(out, c, bytes);
        } else if (c == 'x') {
            out.append((char) hex(at, 2));
        } else if (c == 'u' && !bytes) {
            out.append((char) hex(at, 4));
        } else if (c == 'U' && !bytes) {
            out.appendCodePoint(hex(at, 8));
        } else if (c == 'N' && !bytes) {
            out.appendCodePoint(named(at));
        } else if (c != '\n') {
            out.append('\\').append(c);
        }
    }

    private void octal(StringBuilder out, char first, boolean bytes) {
        int value = first - '0';
        for (int n = 0; n < 2 && source.peek() >= '0' && source.peek() <= '7'; n++) {
            value = value * 8 + source.take() - '0';
        }
        out.append((char) (bytes ? value & 0xff : value));
    }

    private int hex(int at, int digits) {
        long value = 0;
        for (int n = 0; n < digits; n++) {
            int digit = Character.digit(source.peek(), 16);
            if (digit < 0) {
                throw source.error(at, "the escape needs " + digits + " hexadecimal digits");
            }
            value = value * 16 + digit;
            source.take();
        }
        if (value > Character.MAX_CODE_POINT) {
            throw source.error(at, "illegal Unicode character: no code point above 10ffff");
        }
        return (int) value;
    }

    private int named(int at) {
        int start = source.at() + 1;
        while (!source.ended() && source.peek() != '}') {
            source.take();
        }
        try {
            String name = source.since(Math.min(start, source.at()));
            source.advance(1);
            return Character.codePointOf(name);
        } catch (IllegalArgumentException e) {
            throw source.error(at, "unknown Unicode character name");
        }
    }
}
