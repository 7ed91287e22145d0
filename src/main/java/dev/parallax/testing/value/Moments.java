package dev.parallax.testing.value;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Texts of dates and times as Python's {@code isoformat} gives them. */
final class Moments {
    private static final List<String> DATE = List.of("year", "month", "day");
    private static final List<String> TIME = List.of("hour", "minute", "second", "microsecond");
    private static final Map<String, Long> UNITS =
            Map.of(
                    "days", 86_400_000_000L,
                    "seconds", 1_000_000L,
                    "microseconds", 1L,
                    "milliseconds", 1_000L,
                    "minutes", 60_000_000L,
                    "hours", 3_600_000_000L,
                    "weeks", 604_800_000_000L);
    private static final List<String> DELTA =
            List.of("days", "seconds", "microseconds", "milliseconds", "minutes", "hours", "weeks");

    private Moments() {}

    static PyValue.Moment date(LocalDate date) {
        return new PyValue.Moment("date", date.toString());
    }

    static PyValue.Moment time(LocalTime time) {
        return new PyValue.Moment("time", text(time));
    }

    /** Gives a naive or, with an offset, an aware datetime; what is below a µs is cut off. */
    static PyValue.Moment datetime(LocalDateTime time, String offset) {
        return new PyValue.Moment(
                "datetime", time.toLocalDate() + "T" + text(time.toLocalTime()) + offset);
    }

    static String offset(ZoneOffset offset) {
        return offset.equals(ZoneOffset.UTC) ? "+00:00" : offset.getId();
    }

    static PyValue.Moment timedelta(BigInteger micros) {
        return new PyValue.Moment("timedelta", micros.toString());
    }

    private static String text(LocalTime time) {
        int micros = time.getNano() / 1000;
        String text =
                String.format(
                        Locale.ROOT,
                        "%02d:%02d:%02d",
                        time.getHour(),
                        time.getMinute(),
                        time.getSecond());
        return micros == 0 ? text : text + String.format(Locale.ROOT, ".%06d", micros);
    }

    /** Calls the constructor of that name as Python would. */
    static PyValue made(String type, CallArguments given) {
        return switch (type) {
            case "date" -> date(day(numbers(type, DATE, given)));
            case "time" -> time(clock(numbers(type, TIME, given), 0));
            case "timedelta" -> timedelta(delta(given));
            default -> {
                List<String> names = new ArrayList<>(DATE);
                names.addAll(TIME);
                List<BigInteger> parts = numbers(type, names, withoutZone(given));
                yield datetime(day(parts).atTime(clock(parts, 3)), zone(given));
            }
        };
    }

    private static CallArguments withoutZone(CallArguments given) {
        Map<String, PyValue> keywords = new LinkedHashMap<>(given.keywords());
        keywords.remove("tzinfo");
        return new CallArguments(given.positional(), keywords);
    }

    private static String zone(CallArguments given) {
        PyValue zone = given.keywords().get("tzinfo");
        if (zone == null || zone instanceof PyValue.None) {
            return "";
        }
        if (zone instanceof PyValue.Member(String type, String name, PyValue none)
                && type.equals("timezone")
                && name.equals("utc")) {
            return "+00:00";
        }
        if (zone instanceof PyValue.Moment(String type, String offset) && type.equals("timezone")) {
            return offset;
        }
        throw new IllegalArgumentException(
                "tzinfo must be timezone.utc or timezone(timedelta(…)) here");
    }

    /** Gives a zone as a moment of its own: it is no value, only a part of one. */
    static PyValue.Moment zone(PyValue delta) {
        if (!(delta instanceof PyValue.Moment(String type, String micros))
                || !type.equals("timedelta")) {
            throw new IllegalArgumentException("timezone() takes a timedelta here");
        }
        int seconds = new BigInteger(micros).divide(BigInteger.valueOf(1_000_000)).intValueExact();
        return new PyValue.Moment("timezone", offset(ZoneOffset.ofTotalSeconds(seconds)));
    }

    private static LocalDate day(List<BigInteger> parts) {
        return LocalDate.of(
                parts.get(0).intValueExact(),
                parts.get(1).intValueExact(),
                parts.get(2).intValueExact());
    }

    private static LocalTime clock(List<BigInteger> parts, int from) {
        return LocalTime.of(
                parts.get(from).intValueExact(),
                parts.get(from + 1).intValueExact(),
                parts.get(from + 2).intValueExact(),
                Math.multiplyExact(1000, parts.get(from + 3).intValueExact()));
    }

    private static BigInteger delta(CallArguments given) {
        List<BigInteger> parts = numbers("timedelta", DELTA, given);
        BigInteger micros = BigInteger.ZERO;
        for (int n = 0; n < DELTA.size(); n++) {
            Long unit = UNITS.get(DELTA.get(n));
            micros = micros.add(parts.get(n).multiply(BigInteger.valueOf(unit == null ? 0 : unit)));
        }
        return micros;
    }

    private static List<BigInteger> numbers(String type, List<String> names, CallArguments given) {
        List<BigInteger> parts = new ArrayList<>();
        for (int n = 0; n < names.size(); n++) {
            PyValue value = given.keywords().get(names.get(n));
            if (n < given.positional().size()) {
                value = given.positional().get(n);
            }
            if (value == null && DATE.contains(names.get(n))) {
                throw new IllegalArgumentException(
                        type + "() missing required argument '" + names.get(n) + "'");
            }
            parts.add(value == null ? BigInteger.ZERO : integer(type, value));
        }
        if (given.positional().size() > names.size()
                || !names.containsAll(given.keywords().keySet())) {
            throw new IllegalArgumentException(type + "() takes " + String.join(", ", names));
        }
        return parts;
    }

    private static BigInteger integer(String type, PyValue value) {
        if (value instanceof PyValue.Int n) {
            return n.value();
        }
        throw new IllegalArgumentException(type + "() takes ints here, found " + PyRepr.of(value));
    }
}
