package dev.parallax.testing.value;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;

/** Makes dates and times; null if the type is none of these. */
final class ToJavaTime {
    private ToJavaTime() {}

    static @Nullable Object convert(PyValue.Moment value, Class<?> raw) {
        try {
            return switch (value.type()) {
                case "date" -> raw == LocalDate.class ? LocalDate.parse(value.text()) : null;
                case "time" -> raw == LocalTime.class ? LocalTime.parse(value.text()) : null;
                case "datetime" -> datetime(value.text(), raw);
                case "timedelta" -> raw == Duration.class ? duration(value.text()) : null;
                default -> null;
            };
        } catch (DateTimeException | ArithmeticException e) {
            throw new Conversions.Mismatch(
                    value, "no " + raw.getSimpleName() + " can be made of it");
        }
    }

    private static @Nullable Object datetime(String text, Class<?> raw) {
        if (raw == LocalDateTime.class) {
            return LocalDateTime.parse(text);
        }
        if (raw == OffsetDateTime.class) {
            return OffsetDateTime.parse(text);
        }
        if (raw == ZonedDateTime.class) {
            return ZonedDateTime.parse(text);
        }
        return raw == Instant.class ? OffsetDateTime.parse(text).toInstant() : null;
    }

    static Duration duration(String micros) {
        BigInteger[] parts = new BigInteger(micros).divideAndRemainder(BigInteger.valueOf(1000000));
        return Duration.ofSeconds(parts[0].longValueExact(), parts[1].longValueExact() * 1000);
    }
}
