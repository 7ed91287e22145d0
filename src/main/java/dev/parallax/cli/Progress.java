package dev.parallax.cli;

import dev.parallax.manifest.Comparison;
import dev.parallax.record.LaneRun;
import dev.parallax.record.RunRecord;
import dev.parallax.record.RunStatus;
import dev.parallax.run.RunListener;

import java.nio.file.Path;
import java.util.Locale;

/**
 * Tells on standard error how a run goes on: one line rewritten on a terminal, plain lines
 * elsewhere.
 */
final class Progress implements RunListener {
    private final Screen screen;
    private final int total;
    private int done;

    Progress(Screen screen, int total) {
        this.screen = screen;
        this.total = total;
    }

    @Override
    public void preparing(Comparison comparison, String lane) {
        if (screen.live()) {
            rewrite(where(comparison, lane) + "getting ready …");
        }
    }

    @Override
    public void running(Comparison comparison, String lane, int number, int of) {
        if (screen.live()) {
            rewrite(
                    where(comparison, lane)
                            + (of > 1 ? "run " + number + " of " + of : "running")
                            + " …");
        }
    }

    @Override
    public void ran(Comparison comparison, String lane, LaneRun run) {
        if (!screen.live()) {
            screen.err().println(where(comparison, lane) + outcome(run));
            screen.err().flush();
        }
    }

    @Override
    public void recorded(RunRecord record, Path file) {
        done++;
        if (screen.live()) {
            rewrite("");
        }
    }

    private String where(Comparison comparison, String lane) {
        return "[%d/%d] %s  %s: ".formatted(done + 1, total, comparison.name(), lane);
    }

    private static String outcome(LaneRun run) {
        return run.status() == RunStatus.COMPLETED
                ? String.format(Locale.ROOT, "%.2f s", run.wallSeconds())
                : run.status().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Cut to the width: a line that wraps could not be rewritten. */
    private void rewrite(String text) {
        int room = screen.width() - 1;
        String fits = text.length() <= room ? text : text.substring(0, room);
        screen.err().print("\r\u001b[2K" + fits);
        screen.err().flush();
    }
}
