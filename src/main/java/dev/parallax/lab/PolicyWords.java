package dev.parallax.lab;

import dev.parallax.semantics.gil.FifoGilPolicy;
import dev.parallax.semantics.gil.GilPolicy;
import dev.parallax.semantics.gil.GraalpyGilPolicy;
import dev.parallax.semantics.gil.NewGilPolicy;
import dev.parallax.semantics.gil.NoGilPolicy;
import dev.parallax.semantics.gil.OldGilPolicy;
import dev.parallax.semantics.gil.PerInterpreterGilPolicy;
import dev.parallax.semantics.gil.PriorityGilPolicy;
import dev.parallax.semantics.gil.RubyGilPolicy;
import dev.parallax.trace.Durations;

/** A policy with its figures as people read them. */
public final class PolicyWords {
    private PolicyWords() {}

    /** Returns a policy's name and what it is set to, such as {@code new, interval 5 ms}. */
    public static String of(GilPolicy policy) {
        String setting =
                switch (policy) {
                    case NewGilPolicy p -> interval(p.intervalNanos());
                    case FifoGilPolicy p -> interval(p.intervalNanos());
                    case PriorityGilPolicy p -> interval(p.intervalNanos());
                    case PerInterpreterGilPolicy p -> interval(p.intervalNanos());
                    case GraalpyGilPolicy p -> ", timer " + Durations.text(p.periodNanos());
                    case RubyGilPolicy p -> ", quantum " + Durations.text(p.quantumNanos());
                    case OldGilPolicy p -> ticks(p);
                    case NoGilPolicy p -> ", factor " + p.singleThreadFactor();
                    default -> "";
                };
        return policy.name() + setting;
    }

    private static String interval(long nanos) {
        return ", interval " + Durations.text(nanos);
    }

    private static String ticks(OldGilPolicy policy) {
        String lock =
                switch (policy.lock()) {
                    case SEMAPHORE -> "semaphore";
                    case MUTEX_AND_CONDITION -> "mutex and condition";
                };
        return ", check interval " + Words.plural(policy.checkInterval(), "tick") + ", " + lock;
    }
}
