package dev.parallax.cli;

import java.io.Console;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Where a command writes and what can be shown there.
 *
 * @param out for results
 * @param err for progress and mistakes
 * @param width columns to fill
 * @param color whether colors may be used
 * @param unicode whether more than ASCII may be used
 * @param live whether the progress line may be rewritten in place
 */
record Screen(
        PrintWriter out, PrintWriter err, int width, boolean color, boolean unicode, boolean live) {
    private static final int PLAIN_WIDTH = 100;

    /** Looks at the standard streams and the environment. */
    static Screen system(PrintStream out, PrintStream err) {
        boolean terminal = onTerminal();
        Map<String, String> env = System.getenv();
        boolean dumb = "dumb".equals(env.get("TERM"));
        boolean noColor = !env.getOrDefault("NO_COLOR", "").isEmpty();
        return new Screen(
                utf8(out),
                utf8(err),
                width(env),
                terminal && !dumb && !noColor,
                !asciiLocale(env),
                terminal && !dumb);
    }

    @SuppressWarnings("SystemConsoleNull") // NullAway knows the older contract
    private static boolean onTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    private static PrintWriter utf8(PrintStream stream) {
        return new PrintWriter(stream, false, StandardCharsets.UTF_8);
    }

    private static int width(Map<String, String> env) {
        String named = System.getProperty("parallax.width", env.getOrDefault("COLUMNS", ""));
        try {
            return Math.clamp(Integer.parseInt(named), 40, 400);
        } catch (NumberFormatException e) {
            return PLAIN_WIDTH;
        }
    }

    /** Pipes and files get UTF-8; only a terminal in an explicitly other locale does not. */
    private static boolean asciiLocale(Map<String, String> env) {
        String locale =
                env.getOrDefault(
                        "LC_ALL", env.getOrDefault("LC_CTYPE", env.getOrDefault("LANG", "")));
        boolean plain = locale.equals("C") || locale.equals("POSIX");
        return plain && !Charset.defaultCharset().equals(StandardCharsets.UTF_8);
    }
}
