package dev.parallax.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;

/** What a command did. */
record CliResult(int exitCode, String stdout, String stderr) {
    /** Runs a command in this JVM, 80 columns wide, at home in a folder. */
    static CliResult of(Path home, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Screen screen =
                new Screen(new PrintWriter(out), new PrintWriter(err), 80, false, true, false);
        int code = Parallax.execute(new Home(home), screen, args);
        return new CliResult(code, out.toString(), err.toString());
    }
}
