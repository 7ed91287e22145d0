package dev.parallax.compare;

import dev.parallax.manifest.Comparison;
import dev.parallax.manifest.Difference;
import dev.parallax.manifest.Difference.Where;
import dev.parallax.record.LaneRecord;
import dev.parallax.record.LaneRun;
import dev.parallax.record.OutputLine;
import dev.parallax.record.OutputLine.Stream;
import dev.parallax.record.RunRecord;
import dev.parallax.record.RunStatus;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what a talk's script does that today's Python refuses, lane by lane. It looks at each lane
 * alone: when two lanes break alike, comparing them finds nothing.
 */
final class Breakages {
    private static final String TODAY = "today";
    private static final Pattern FRAME = Pattern.compile(" +File \"(.*)\", line (\\d+).*");

    private final List<Difference> breaking;
    private final String folder;

    Breakages(Comparison comparison) {
        this.folder = folderOf(comparison.script().toAbsolutePath().normalize());
        this.breaking =
                comparison.differences().stream()
                        .filter(d -> d.since().isPresent())
                        .filter(d -> d.era().equals(Optional.of(TODAY)))
                        .toList();
    }

    List<Breakage> in(RunRecord record) {
        if (!record.asked().era().equals(TODAY)) {
            return List.of();
        }
        return record.lanes().stream().flatMap(lane -> in(lane).stream()).toList();
    }

    private Optional<Breakage> in(LaneRecord lane) {
        return lane.runs().stream()
                .filter(run -> run.status() == RunStatus.COMPLETED)
                .findFirst()
                .flatMap(run -> byEnd(lane.lane(), run).or(() -> byMessage(lane.lane(), run)));
    }

    private Optional<Breakage> byEnd(String lane, LaneRun run) {
        if (!Ends.bad(run)) {
            return Optional.empty();
        }
        String text = Ends.text(run);
        return fitting(Where.STDERR, lane, text)
                .or(() -> fitting(Where.EXIT, lane, text))
                .map(d -> new Breakage(lane, text, Ends.place(run), d));
    }

    /** A script may go on, or a child process may be what fails; standard error tells. */
    private Optional<Breakage> byMessage(String lane, LaneRun run) {
        String frame = "";
        for (OutputLine line : run.output()) {
            if (line.stream() != Stream.STDERR || line.text().isBlank()) {
                continue;
            }
            if (FRAME.matcher(line.text()).matches()) {
                frame = frame.isEmpty() || ofTheScript(line.text()) ? line.text() : frame;
            } else if (!line.text().startsWith(" ")) {
                Optional<Difference> declared = fitting(Where.STDERR, lane, line.text());
                if (declared.isPresent()) {
                    return Optional.of(
                            new Breakage(lane, line.text(), place(frame), declared.get()));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Difference> fitting(Where where, String lane, String text) {
        return new Declarations(breaking).fitting(where, Set.of(lane), List.of(text));
    }

    /** The innermost frame is often the library's; where the script stands is what helps. */
    private boolean ofTheScript(String frame) {
        Matcher matcher = FRAME.matcher(frame);
        return matcher.matches() && folderOf(Path.of(matcher.group(1))).equals(folder);
    }

    private static String folderOf(Path file) {
        Path parent = file.getParent();
        return parent == null || parent.getFileName() == null
                ? ""
                : parent.getFileName().toString();
    }

    private static Optional<String> place(String frame) {
        Matcher matcher = FRAME.matcher(frame);
        return matcher.matches()
                ? Optional.of(matcher.group(1) + ":" + matcher.group(2))
                : Optional.empty();
    }
}
