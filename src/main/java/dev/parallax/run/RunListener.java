package dev.parallax.run;

import dev.parallax.manifest.Comparison;
import dev.parallax.record.LaneRun;
import dev.parallax.record.RunRecord;

import java.nio.file.Path;

/** Is told how a run goes on, on the running thread; says nothing about right or wrong. */
public interface RunListener {

    /** A lane is getting ready for a comparison. */
    void preparing(Comparison comparison, String lane);

    /** An execution begins: the {@code number}th of {@code of}, warm-ups included. */
    void running(Comparison comparison, String lane, int number, int of);

    /** An execution ended. */
    void ran(Comparison comparison, String lane, LaneRun run);

    /** A comparison is complete and its record written. */
    void recorded(RunRecord record, Path file);
}
