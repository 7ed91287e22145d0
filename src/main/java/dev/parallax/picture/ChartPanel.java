package dev.parallax.picture;

import java.util.List;

/**
 * An experiment's result as a picture; a page puts a table with the same numbers behind it.
 *
 * @param title what it shows
 * @param note a sentence below it, such as how many pairs were measured; empty for none
 * @param kind how it is drawn
 * @param x the horizontal axis
 * @param y the vertical axis
 * @param series what is compared; at most eight can be told apart
 */
public record ChartPanel(
        String title, String note, Kind kind, Axis x, Axis y, List<Series> series) {
    /** Copies the list. */
    public ChartPanel {
        series = List.copyOf(series);
    }

    /** How a chart is drawn. */
    public enum Kind {
        /** Points joined by lines. */
        LINE,
        /** Bars beside one another; needs an axis with names. */
        BAR
    }

    /**
     * An axis.
     *
     * @param label what it measures
     * @param unit its unit, or empty; {@code s} is shown as s, ms, µs or ns, whichever fits
     * @param log whether it is logarithmic; what is not above 0 is then in the table only
     * @param names what stands at 0, 1, 2, …; empty for an axis of numbers
     */
    public record Axis(String label, String unit, boolean log, List<String> names) {
        /** Copies the list. */
        public Axis {
            names = List.copyOf(names);
        }

        /** Returns an axis of numbers from 0 on. */
        public static Axis linear(String label, String unit) {
            return new Axis(label, unit, false, List.of());
        }

        /** Returns a logarithmic axis. */
        public static Axis log(String label, String unit) {
            return new Axis(label, unit, true, List.of());
        }

        /** Returns an axis with a name at each place. */
        public static Axis named(String label, List<String> names) {
            return new Axis(label, "", false, names);
        }
    }

    /** Points with a name. */
    public record Series(String name, List<Point> points) {
        /** Copies the list. */
        public Series {
            points = List.copyOf(points);
        }
    }

    /**
     * A point.
     *
     * @param x where; on an axis with names the number of the name, from 0
     * @param y how much, or NaN for not measured
     * @param low the lower end of the error bar, or NaN for none
     * @param high the upper end of the error bar, or NaN for none
     */
    public record Point(double x, double y, double low, double high) {
        /** Returns a point without an error bar. */
        public static Point of(double x, double y) {
            return new Point(x, y, Double.NaN, Double.NaN);
        }
    }
}
