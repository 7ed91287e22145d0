package dev.parallax.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

class RunnerTests {
    private final Runs runs = new Runs();

    @Test
    void each_round_measures_every_cell_once() throws Exception {
        FakeSubject subject = new FakeSubject("fake");
        Result result = runs.run(Runs.compare(1), Runs.settings(3, 0), subject);
        assertThat(result.rounds()).isEqualTo(3);
        assertThat(result.rows().subList(0, 3)).allMatch(row -> row.readings().size() == 3);
        assertThat(runs.completed).hasSize(3);
    }

    @Test
    void warm_ups_are_measured_and_not_kept() throws Exception {
        FakeSubject warm = new FakeSubject("fake");
        FakeSubject cold = new FakeSubject("fake");
        runs.run(Runs.compare(1), Runs.settings(1, 0), cold);
        Result result = runs.run(Runs.compare(1), Runs.settings(1, 2), warm);
        assertThat(warm.asked.size() - cold.asked.size()).isEqualTo(2 * 3);
        assertThat(result.rows().getFirst().readings()).hasSize(1);
    }

    @Test
    void what_a_subject_cannot_do_is_a_row_with_its_reason() throws Exception {
        Result result = runs.run(Runs.compare(1), Runs.settings(1, 0), new FakeSubject("fake"));
        Row off = result.rows().get(4);
        assertThat(off.status()).isEqualTo(Row.Status.UNSUPPORTED);
        assertThat(off.reason()).isEqualTo("has no build without a GIL");
        assertThat(off.readings()).isEmpty();
        assertThat(off.stamp()).isEqualTo(-1);
    }

    @Test
    void pairs_are_ratios_of_the_same_round() throws Exception {
        Result result = runs.run(Runs.compare(1), Runs.settings(2, 0), new FakeSubject("fake"));
        PairedRatio threads = result.ratio(result.pairs().getFirst());
        assertThat(threads.pairs()).isEqualTo(2);
        assertThat(threads.ratio()).isCloseTo(1.1, within(1e-9));
        assertThat(threads.above()).isEqualTo(2);
    }

    @Test
    void a_batch_is_given_the_size_that_takes_the_time() throws Exception {
        Result result = runs.run(Runs.compare(1), Runs.settings(1, 0), new FakeSubject("fake"));
        Probe.Batch batch = (Probe.Batch) result.rows().getFirst().cell().probe();
        assertThat(batch.size()).isBetween(80L, 125L);
    }

    @Test
    void a_size_whose_square_counts_is_found_and_shared_out() throws Exception {
        FakeSubject square =
                new FakeSubject("square") {
                    @Override
                    double seconds(Probe.Batch batch, Mode mode) {
                        return batch.tasks() * batch.size() * batch.size() / 1e6;
                    }
                };
        Plan.Sizing together = new Plan.Sizing(0.1, false);
        Plan plan = Experiments.scaling(List.of(List.of(4)), "image", Mode.ON, together);
        Result result = runs.run(plan, Runs.settings(1, 0), square);
        Probe.Batch whole = (Probe.Batch) result.rows().get(0).cell().probe();
        Probe.Batch quarter = (Probe.Batch) result.rows().get(1).cell().probe();
        assertThat(whole.size()).isBetween(280L, 354L);
        assertThat(quarter.size()).isCloseTo(whole.size() / 2, within(1L));
    }

    @Test
    void a_failing_measurement_ends_its_row_and_no_other() throws Exception {
        FakeSubject failing =
                new FakeSubject("fake") {
                    @Override
                    double seconds(Probe.Batch batch, Mode mode)
                            throws LabException, InterruptedException {
                        if (batch.spread() == Probe.Spread.PROCESSES && asked.size() > 10) {
                            throw new LabException("no more processes");
                        }
                        return super.seconds(batch, mode);
                    }
                };
        Result result = runs.run(Runs.compare(1), Runs.settings(9, 0), failing);
        Row processes = result.rows().get(2);
        assertThat(processes.status()).isEqualTo(Row.Status.FAILED);
        assertThat(processes.reason()).isEqualTo("no more processes");
        assertThat(processes.readings().size()).isLessThan(9);
        assertThat(result.rows().getFirst().readings()).hasSize(9);
    }

    @Test
    void an_interrupt_keeps_the_complete_rounds() throws Exception {
        int sizing = sizing();
        FakeSubject interrupted =
                new FakeSubject("fake") {
                    @Override
                    double seconds(Probe.Batch batch, Mode mode)
                            throws LabException, InterruptedException {
                        if (asked.size() == sizing + 2 * 3 + 2) {
                            throw new InterruptedException();
                        }
                        return super.seconds(batch, mode);
                    }
                };
        Result result = runs.run(Runs.compare(1), Runs.settings(9, 0), interrupted);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(result.interrupted()).isTrue();
        assertThat(result.rounds()).isEqualTo(2);
        assertThat(result.rows().subList(0, 3)).allMatch(row -> row.readings().size() == 2);
    }

    private int sizing() throws Exception {
        FakeSubject subject = new FakeSubject("fake");
        runs.run(Runs.compare(1), Runs.settings(1, 0), subject);
        return subject.asked.size() - 3;
    }

    @Test
    void no_round_begins_that_would_end_beyond_the_limit() throws Exception {
        AtomicLong time = new AtomicLong();
        FakeSubject slow =
                new FakeSubject("slow") {
                    @Override
                    double seconds(Probe.Batch batch, Mode mode)
                            throws LabException, InterruptedException {
                        time.addAndGet(1_000_000_000);
                        return super.seconds(batch, mode);
                    }
                };
        double sizing = sizing();
        Settings limited = new Settings(9, 0, 1, sizing + 7);
        Result result = runs.run(Runs.compare(1), limited, time::get, slow);
        assertThat(result.rounds()).isEqualTo(2);
        assertThat(result.interrupted()).isFalse();
    }

    @Test
    void a_mode_that_cannot_be_observed_says_so_in_its_stamp() throws Exception {
        FakeSubject blind =
                new FakeSubject("blind") {
                    @Override
                    public dev.parallax.trace.ModeStamp stamp(Mode mode) throws LabException {
                        throw new LabException("the probe ended");
                    }
                };
        Result result = runs.run(Runs.compare(1), Runs.settings(1, 0), blind);
        assertThat(result.stamps()).hasSize(1);
        assertThat(result.stamps().getFirst().observed())
                .isEqualTo("nothing observed: the probe ended");
    }
}
