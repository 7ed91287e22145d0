package dev.parallax.semantics.text;

import dev.parallax.semantics.errors.ValueError;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * {@code time.strftime} in the C locale.
 *
 * <p>Differs from CPython: the directives are {@code %Y %m %d %H %M %S %X %T %x %F %%}; any other
 * is refused.
 *
 * <pre>{@code
 * ZonedDateTime time = ZonedDateTime.parse("2018-10-20T09:05:00Z");
 * System.out.println(Strftime.format("%Y-%m-%d %H:%M", time)); // 2018-10-20 09:05
 * }</pre>
 */
public final class Strftime {
    private Strftime() {}

    /**
     * Returns {@code time.strftime(format, time)}.
     *
     * @throws ValueError if the format holds a directive that is not supported
     */
    public static String format(String format, ZonedDateTime time) {
        StringBuilder out = new StringBuilder();
        for (int at = 0; at < format.length(); at++) {
            char c = format.charAt(at);
            if (c != '%' || at + 1 == format.length()) {
                out.append(c);
            } else {
                out.append(directive(format.charAt(++at), time));
            }
        }
        return out.toString();
    }

    private static String directive(char directive, ZonedDateTime time) {
        return directive == '%'
                ? "%"
                : DateTimeFormatter.ofPattern(pattern(directive), Locale.ROOT).format(time);
    }

    private static String pattern(char directive) {
        return switch (directive) {
            case 'Y' -> "uuuu";
            case 'm' -> "MM";
            case 'd' -> "dd";
            case 'H' -> "HH";
            case 'M' -> "mm";
            case 'S' -> "ss";
            case 'X', 'T' -> "HH:mm:ss";
            case 'x' -> "MM/dd/uu";
            case 'F' -> "uuuu-MM-dd";
            default -> throw new ValueError("strftime: %" + directive + " is not supported");
        };
    }
}
