package dev.parallax.testing.value;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/** Makes values of dates and times; what is below a microsecond is cut off. */
final class FromJavaTime {
    private static final BigInteger MICROS = BigInteger.valueOf(1_000_000);

    private FromJavaTime() {}

    static @Nullable PyValue value(Object object) {
        return switch (object) {
            case LocalDate d -> Moments.date(d);
            case LocalTime t -> Moments.time(t);
            case LocalDateTime t -> Moments.datetime(t, "");
            case OffsetDateTime t -> Moments.datetime(t.toLocalDateTime(), zone(t.getOffset()));
            case ZonedDateTime t -> Moments.datetime(t.toLocalDateTime(), zone(t.getOffset()));
            case Instant i -> value(i.atOffset(ZoneOffset.UTC));
            case Duration d -> Moments.timedelta(micros(d));
            default -> null;
        };
    }

    private static String zone(ZoneOffset offset) {
        return Moments.offset(offset);
    }

    private static BigInteger micros(Duration duration) {
        return BigInteger.valueOf(duration.getSeconds())
                .multiply(MICROS)
                .add(BigInteger.valueOf(duration.getNano() / 1000));
    }
}
