package dev.parallax.testing.value;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;

/** A date, a time or a length of time as a call of its constructor. */
final class MomentText {
    private MomentText() {}

    static String of(PyValue.Moment moment) {
        try {
            return switch (moment.type()) {
                case "date" -> "date(" + day(LocalDate.parse(moment.text())) + ")";
                case "time" -> "time(" + clock(LocalTime.parse(moment.text())) + ")";
                case "datetime" -> datetime(moment.text());
                case "timedelta" -> delta(new BigInteger(moment.text()));
                default -> moment.type() + "(" + moment.text() + ")";
            };
        } catch (DateTimeParseException e) {
            return moment.type() + ".fromisoformat('" + moment.text() + "')";
        }
    }

    private static String day(LocalDate day) {
        return day.getYear() + ", " + day.getMonthValue() + ", " + day.getDayOfMonth();
    }

    private static String clock(LocalTime time) {
        String text = time.getHour() + ", " + time.getMinute();
        int micros = time.getNano() / 1000;
        if (time.getSecond() != 0 || micros != 0) {
            text += ", " + time.getSecond();
        }
        return micros == 0 ? text : text + ", " + micros;
    }

    private static String datetime(String iso) {
        TemporalAccessor parsed = DateTimeFormatter.ISO_DATE_TIME.parse(iso);
        ZoneOffset offset = parsed.query(TemporalQueries.offset());
        String text =
                "datetime(" + day(LocalDate.from(parsed)) + ", " + clock(LocalTime.from(parsed));
        if (offset == null) {
            return text + ")";
        }
        if (offset.equals(ZoneOffset.UTC)) {
            return text + ", tzinfo=timezone.utc)";
        }
        return text + ", tzinfo=timezone(timedelta(seconds=" + offset.getTotalSeconds() + ")))";
    }

    private static String delta(BigInteger micros) {
        BigInteger[] days = parts(micros, 86_400_000_000L);
        BigInteger[] seconds = parts(days[1], 1_000_000L);
        StringBuilder text = new StringBuilder("timedelta(");
        String separator = "";
        if (days[0].signum() != 0) {
            text.append("days=").append(days[0]);
            separator = ", ";
        }
        if (seconds[0].signum() != 0) {
            text.append(separator).append("seconds=").append(seconds[0]);
            separator = ", ";
        }
        if (seconds[1].signum() != 0) {
            text.append(separator).append("microseconds=").append(seconds[1]);
        }
        String made = text.append(')').toString();
        return made.equals("timedelta()") ? "timedelta(0)" : made;
    }

    private static BigInteger[] parts(BigInteger value, long unit) {
        BigInteger size = BigInteger.valueOf(unit);
        BigInteger rest = value.mod(size);
        return new BigInteger[] {value.subtract(rest).divide(size), rest};
    }
}
