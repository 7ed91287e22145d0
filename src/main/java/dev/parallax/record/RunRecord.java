package dev.parallax.record;

import java.util.List;

/**
 * One comparison, run: the unit that is written to disk as soon as it is complete.
 *
 * @param schema version of this format, {@link #SCHEMA}
 * @param comparison the comparison's name, such as {@code io_bound/threads}
 * @param manifestFile the manifest's path as the user would write it
 * @param manifest the manifest's text at the time, so that an old record is judged by its own rules
 * @param topic the text of the topic.toml beside it at the time, empty where there was none
 * @param slide the slide's printed output at the time, empty where the comparison has none
 * @param startedAt when it began, ISO 8601, UTC
 * @param asked what the user asked for
 * @param environment where it ran
 * @param lanes one entry a lane, in the order they ran
 */
public record RunRecord(
        int schema,
        String comparison,
        String manifestFile,
        String manifest,
        String topic,
        String slide,
        String startedAt,
        AskedFor asked,
        Environment environment,
        List<LaneRecord> lanes) {

    /** The version that this code writes and reads. */
    public static final int SCHEMA = 1;

    /** Copies the lanes. */
    public RunRecord {
        lanes = List.copyOf(lanes);
    }
}
