package dev.parallax.simulation;

import dev.parallax.semantics.gil.GilPolicy;
import dev.parallax.simulation.Instruction.Access;

import java.util.ArrayList;
import java.util.List;

/**
 * Where in a loop's run the check sites are, computed instead of stepped through. Positions are
 * nanoseconds of processor time since the loop began.
 */
final class Sites {
    private final long turn;
    private final long[] ends;
    private final boolean[] tearing;

    Sites(LoopBody body, CheckSites kind) {
        List<Long> found = new ArrayList<>();
        List<Boolean> tears = new ArrayList<>();
        long end = 0;
        boolean read = false;
        for (Instruction instruction : body.instructions()) {
            end += instruction.nanos();
            if (instruction.access() != Access.NONE) {
                read = instruction.access() == Access.READ;
            }
            if (instruction.isSite(kind)) {
                found.add(end);
                tears.add(read);
            }
        }
        turn = end;
        ends = found.stream().mapToLong(Long::longValue).toArray();
        tearing = new boolean[ends.length];
        for (int i = 0; i < tearing.length; i++) {
            tearing[i] = tears.get(i);
        }
    }

    /** Returns how many sites there are after 0 and up to a position. */
    long upTo(long position) {
        long rest = position % turn;
        long count = position / turn * ends.length;
        for (long end : ends) {
            if (end <= rest) {
                count++;
            }
        }
        return count;
    }

    /** Returns where the n-th site is, counted from 1, or {@link GilPolicy#FOREVER}. */
    long position(long n) {
        if (ends.length == 0) {
            return GilPolicy.FOREVER;
        }
        return (n - 1) / ends.length * turn + ends[(int) ((n - 1) % ends.length)];
    }

    /** Says whether the site at a position is between a read and the write that belongs to it. */
    boolean tears(long position) {
        long rest = position % turn;
        for (int i = 0; i < ends.length; i++) {
            if (ends[i] == rest) {
                return tearing[i];
            }
        }
        return false;
    }
}
