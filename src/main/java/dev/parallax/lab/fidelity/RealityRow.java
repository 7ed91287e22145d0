package dev.parallax.lab.fidelity;

import dev.parallax.lab.Spread;

/**
 * One value of a real Python beside what the model predicts for it.
 *
 * @param python the Python's name
 * @param what what the value is
 * @param shared the part of the time in which all threads were on one core, from 0 to 1
 * @param model what the model predicts, median of several seeds
 * @param real what was measured
 * @param aim by what factor they may differ
 */
public record RealityRow(
        String python, String what, double shared, double model, Spread real, double aim) {
    /** Returns by what factor model and median differ, at least 1. */
    public double deviation() {
        double ratio = model / real.median();
        return Math.max(ratio, 1 / ratio);
    }

    /** Says whether they differ by no more than the aim. */
    public boolean holds() {
        return deviation() <= aim;
    }
}
