package dev.parallax.lab.fidelity;

import dev.parallax.semantics.gil.GilEvent.Kind;
import dev.parallax.semantics.gil.GilEventSink;
import dev.parallax.semantics.gil.NewGilPolicy;
import dev.parallax.simulation.CheckSites;
import dev.parallax.simulation.LoopBody;
import dev.parallax.simulation.OsModel;
import dev.parallax.simulation.Phase;
import dev.parallax.simulation.ThreadPlan;

import java.util.ArrayList;
import java.util.List;

/** V19: a loop that has to act every 25 ms and comes too late. */
final class CadenceFixture {
    private static final long SLOT = 25 * Runs.MILLI;
    private static final int SLOTS = 400;
    private static final double ROOM = 10;

    private CadenceFixture() {}

    static Fixture fixture() {
        return new Fixture(
                "V19",
                "a program with a cadence of 25 ms",
                "a trading program's test of its server, one core",
                "of 400 slots missed: 188 at 5 ms, 169 at 4 ms, none at 1 ms and less",
                "47 % ± 10 points, 42.25 % ± 10 points, none, none",
                "a slot gives up the GIL 5 or 6 times (fitted to 5 and 4 ms) beside one computing"
                        + " thread; who is not done when the next slot begins misses it",
                CadenceFixture::check);
    }

    private static List<FixtureRow> check() {
        List<FixtureRow> rows = new ArrayList<>();
        rows.add(row("5 ms, missed, %", 47, missed(5 * Runs.MILLI), ROOM));
        rows.add(row("4 ms, missed, %", 42.25, missed(4 * Runs.MILLI), ROOM));
        rows.add(row("1 ms, missed, %", 0, missed(Runs.MILLI), 0));
        rows.add(row("0.5 ms, missed, %", 0, missed(Runs.MILLI / 2), 0));
        return rows;
    }

    private static FixtureRow row(String what, double published, double missed, double room) {
        return FixtureRow.within(what, published, missed, published - room, published + room);
    }

    private static double missed(long interval) {
        List<Phase> twoSlots =
                List.of(
                        new Phase.Sleep(9 * Runs.MILLI),
                        new Phase.Repeat(5, send()),
                        new Phase.Sleep(9 * Runs.MILLI),
                        new Phase.Repeat(6, send()));
        List<ThreadPlan> plans = new ArrayList<>();
        plans.add(new ThreadPlan("cadence", new Phase.Repeat(SLOTS, twoSlots)));
        plans.addAll(Runs.endless(1, LoopBody.countdown()));
        Slots slots = new Slots();
        new Runs(new NewGilPolicy(interval), OsModel.linux(1), CheckSites.BACK_EDGES_AND_CALLS, 1)
                .until(plans, 2 * SLOTS * SLOT, slots);
        return 100.0 * slots.missed / slots.all;
    }

    private static List<Phase> send() {
        return List.of(new Phase.Io(60 * Runs.MICRO), new Phase.Cpu(100 * Runs.MICRO));
    }

    /** Counts the slots that begin while an earlier one is still worked on. */
    private static final class Slots implements GilEventSink {
        private int all;
        private int missed;
        private long began = -1;

        @Override
        public void event(long nanos, Kind kind, int gil, long thread, long other, long value) {
            if (thread != 0) {
                return;
            }
            if (kind == Kind.SLEEP_END) {
                began = nanos;
            } else if (kind == Kind.SLEEP_BEGIN && began >= 0 && all < SLOTS) {
                int late = (int) ((nanos - began) / SLOT);
                missed += late;
                all += 1 + late;
            }
        }
    }
}
