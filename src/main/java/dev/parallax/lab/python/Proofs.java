package dev.parallax.lab.python;

import dev.parallax.lab.Mode;
import dev.parallax.trace.ModeStamp;

import org.apache.commons.statistics.descriptive.Median;

import tools.jackson.databind.JsonNode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Words the proof of a mode: what was asked for beside what two threads were seen to do. */
final class Proofs {
    private static final double MILLION = 1e6;

    private Proofs() {}

    /**
     * Returns the proof.
     *
     * @param facts what the process said of itself in this mode
     * @param slices its answer to {@code slices} of two threads
     */
    static ModeStamp of(PythonFacts facts, Mode mode, JsonNode slices) {
        return new ModeStamp(
                facts.name(),
                asked(facts, mode),
                observed(facts, slices),
                facts.cores(),
                more(facts));
    }

    private static String asked(PythonFacts facts, Mode mode) {
        if (mode.intervalNanos() == 0) {
            return facts.isCpython() || !mode.equals(Mode.ON) ? mode.policy() : "its own";
        }
        return mode.policy() + ", " + number(mode.intervalNanos() / MILLION) + " ms";
    }

    private static String observed(PythonFacts facts, JsonNode answer) {
        double parallel = answer.path("parallel").asDouble(Double.NaN);
        String cores = Double.isNaN(parallel) ? "" : "2 threads kept %s cores busy";
        cores = cores.formatted(number(parallel));
        if (Boolean.FALSE.equals(facts.gilEnabled())) {
            return cores.isEmpty() ? "no GIL" : "no GIL: " + cores;
        }
        return cores.isEmpty() ? slices(answer) : slices(answer) + "; " + cores;
    }

    private static String slices(JsonNode answer) {
        List<Double> samples = Answers.samples(answer);
        if (samples.isEmpty()) {
            String seconds = number(answer.path("seconds").asDouble(0));
            return "no second turn of any thread within " + seconds + " s";
        }
        double[] values = samples.stream().mapToDouble(Double::doubleValue).toArray();
        double median = Median.withDefaults().evaluate(values);
        return "slices of %s ms (median of %d)"
                .formatted(number(median * 1000), answer.path("count").asLong(values.length));
    }

    private static Map<String, String> more(PythonFacts facts) {
        Map<String, String> more = new LinkedHashMap<>();
        Boolean enabled = facts.gilEnabled();
        if (enabled != null) {
            more.put("sys._is_gil_enabled()", enabled ? "True" : "False");
        }
        if (!Double.isNaN(facts.interval())) {
            more.put("sys.getswitchinterval()", number(facts.interval() * 1000) + " ms");
        }
        if (facts.isCpython()) {
            more.put("built free-threaded", facts.freeThreaded() ? "yes" : "no");
        }
        return more;
    }

    /** Returns at most three digits behind the point, without zeros at the end. */
    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.3f", value);
        return text.replaceFirst("\\.?0+$", "");
    }
}
