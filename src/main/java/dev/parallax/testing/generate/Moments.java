package dev.parallax.testing.generate;

import dev.parallax.testing.value.Conversions;
import dev.parallax.testing.value.PyValue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Dates, times, decimals and paths; dates shrink towards 2000-01-01. */
final class Moments {
    private static final LocalDate ORIGIN = LocalDate.of(2000, 1, 1);

    private Moments() {}

    static Optional<Strategy<PyValue>> of(Class<?> type) {
        Strategy<?> made =
                switch (type.getName()) {
                    case "java.time.LocalDate" -> (Strategy<LocalDate>) Moments::date;
                    case "java.time.LocalTime" -> (Strategy<LocalTime>) Moments::time;
                    case "java.time.LocalDateTime" -> (Strategy<LocalDateTime>) Moments::datetime;
                    case "java.time.OffsetDateTime" ->
                            (Strategy<OffsetDateTime>)
                                    draws -> datetime(draws).atOffset(zone(draws));
                    case "java.time.Duration" -> (Strategy<Duration>) Moments::duration;
                    case "java.math.BigDecimal" -> (Strategy<BigDecimal>) Moments::decimal;
                    case "java.nio.file.Path" -> (Strategy<Path>) Moments::path;
                    default -> null;
                };
        return Optional.ofNullable(made).map(s -> s.map(Conversions.standard()::fromJava));
    }

    private static LocalDate date(Draws draws) {
        long days = draws.upTo(3) == 3 ? draws.upTo(2_921_939) : draws.upTo(800);
        return days <= 800 || !draws.chance(1, 4)
                ? ORIGIN.plusDays(days)
                : ORIGIN.minusDays(days % 730_119);
    }

    private static LocalTime time(Draws draws) {
        LocalTime time = LocalTime.of((int) draws.upTo(23), (int) draws.upTo(59));
        time = draws.chance(1, 2) ? time.withSecond((int) draws.upTo(59)) : time;
        return draws.chance(1, 3) ? time.withNano((int) draws.upTo(999_999) * 1000) : time;
    }

    private static LocalDateTime datetime(Draws draws) {
        return date(draws).atTime(time(draws));
    }

    private static ZoneOffset zone(Draws draws) {
        int minutes = draws.chance(1, 2) ? 15 * (int) draws.upTo(48) : 0;
        return ZoneOffset.ofTotalSeconds(60 * (draws.chance(1, 3) ? -minutes : minutes));
    }

    private static Duration duration(Draws draws) {
        Duration length = Duration.ofSeconds(draws.upTo(draws.chance(1, 3) ? 1L << 32 : 100));
        length = draws.chance(1, 3) ? length.plusNanos(draws.upTo(999_999) * 1000) : length;
        return draws.chance(1, 3) ? length.negated() : length;
    }

    private static BigDecimal decimal(Draws draws) {
        long digits = draws.upTo(draws.chance(1, 4) ? 1L << 60 : 1000);
        int scale = (int) draws.upTo(draws.chance(1, 5) ? 30 : 3);
        BigDecimal value = new BigDecimal(BigInteger.valueOf(digits), scale);
        return draws.chance(1, 3) ? value.negate() : value;
    }

    private static Path path(Draws draws) {
        StringBuilder text = new StringBuilder(draws.chance(1, 3) ? "/" : "");
        text.append("a");
        while (draws.chance(1, 2)) {
            text.append('/').append((char) ('a' + draws.upTo(25)));
        }
        return Path.of(text.toString());
    }
}
