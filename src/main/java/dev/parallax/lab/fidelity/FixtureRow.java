package dev.parallax.lab.fidelity;

import dev.parallax.lab.Words;

/**
 * One value of a fixture beside what the simulation gives.
 *
 * @param what what the value is
 * @param published the published value, or NaN if only a range is asserted
 * @param simulated the simulated value
 * @param least the least simulated value that is accepted
 * @param most the greatest one; with {@code least} infinite in both directions nothing is asserted
 */
public record FixtureRow(
        String what, double published, double simulated, double least, double most) {

    /** Makes one that must be in a range. */
    static FixtureRow within(
            String what, double published, double simulated, double least, double most) {
        return new FixtureRow(what, published, simulated, least, most);
    }

    /** Makes one that may differ from the published value by a part of it. */
    static FixtureRow near(String what, double published, double simulated, double part) {
        return within(what, published, simulated, published * (1 - part), published * (1 + part));
    }

    /** Makes one that must be greater than a limit. */
    static FixtureRow above(String what, double published, double simulated, double limit) {
        return within(what, published, simulated, Math.nextUp(limit), Double.POSITIVE_INFINITY);
    }

    /** Makes one that is only shown. */
    static FixtureRow shown(String what, double published, double simulated) {
        return within(
                what, published, simulated, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /** Says whether something is asserted. */
    public boolean asserted() {
        return Double.isFinite(least) || Double.isFinite(most);
    }

    /** Says whether the simulated value is accepted. */
    public boolean holds() {
        return !asserted() || (simulated >= least && simulated <= most);
    }

    /** Returns the tolerance as text, such as {@code 1.60 to 2.10}. */
    public String tolerance() {
        if (!asserted()) {
            return "shown only";
        }
        if (Double.isInfinite(most)) {
            return "above " + Words.digits(least);
        }
        return Words.digits(least) + " to " + Words.digits(most);
    }
}
