package dev.parallax.cli;

import dev.parallax.lab.ExperimentListener;
import dev.parallax.lab.Result;
import dev.parallax.lab.ResultCsv;
import dev.parallax.lab.ResultJson;
import dev.parallax.record.WholeFile;
import dev.parallax.report.Style;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Tells on standard error how an experiment goes on, and writes its files after each round, so that
 * an interrupt leaves valid ones.
 */
final class GilProgress implements ExperimentListener {
    private final Screen screen;
    private final Style style;
    private final Path record;
    private final GilRunOptions options;
    private String last = "";

    GilProgress(Screen screen, Path record, GilRunOptions options) {
        this.screen = screen;
        this.record = record;
        this.options = options;
        style = new Style(screen.width(), false, screen.unicode());
    }

    @Override
    public void preparing(String what) {
        if (screen.live()) {
            rewrite(what + " ...");
        } else if (!what.equals(last)) {
            last = what;
            plain(what);
        }
    }

    @Override
    public void measuring(int round, int of, int number, int cells, String what) {
        String where = round == 0 ? "warm-up" : "round " + round + "/" + of;
        if (screen.live()) {
            rewrite("[%s, %d/%d] %s".formatted(where, number, cells, what));
        } else if (number == 1) {
            plain(where);
        }
    }

    @Override
    public void completed(Result soFar) throws IOException {
        keep(soFar);
        if (screen.live()) {
            rewrite("");
        }
    }

    /** Writes the files that were asked for. */
    void keep(Result result) throws IOException {
        ResultJson.write(result, record);
        if (options.json() != null) {
            ResultJson.write(result, options.json());
        }
        if (options.csv() != null) {
            WholeFile.write(options.csv(), ResultCsv.text(result));
        }
    }

    private void plain(String text) {
        screen.err().println(style.visible(text));
        screen.err().flush();
    }

    /** Cut to the width: a line that wraps could not be rewritten. */
    private void rewrite(String text) {
        String safe = style.visible(text);
        int room = screen.width() - 1;
        screen.err().print("\r\u001b[2K" + safe.substring(0, Math.min(room, safe.length())));
        screen.err().flush();
    }
}
