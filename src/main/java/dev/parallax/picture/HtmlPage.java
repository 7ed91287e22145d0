package dev.parallax.picture;

import dev.parallax.report.ContentHash;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes pages that need nothing but themselves: scripts, styles and data are inside, and the page
 * forbids its browser every connection. The same content gives the same page. Any thread may use
 * it.
 */
public final class HtmlPage {
    private static final Pattern PLACE = Pattern.compile("@@(\\w+)@@");

    private HtmlPage() {}

    /**
     * Writes a page as UTF-8.
     *
     * @throws IOException if it can't be written
     */
    public static void write(Path file, PageContent content) throws IOException {
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            write(out, content);
        }
    }

    /**
     * Writes a page and leaves the writer open, which must write UTF-8.
     *
     * @throws IOException if it can't be written
     */
    public static void write(Writer out, PageContent content) throws IOException {
        String template = PageAssets.template();
        String style = PageAssets.style();
        String library = PageAssets.library();
        String script = PageAssets.script();
        Matcher place = PLACE.matcher(template);
        int from = 0;
        while (place.find()) {
            out.append(template, from, place.start());
            switch (place.group(1)) {
                case "policy" -> out.append(policy(style, library, script));
                case "style" -> out.append(style);
                case "library" -> out.append(library);
                case "script" -> out.append(script);
                case "data" -> PageData.write(out, content);
                default -> throw new IllegalStateException("unknown place " + place.group());
            }
            from = place.end();
        }
        out.append(template, from, template.length());
    }

    /** Nothing is loaded or sent, and no script or style runs but the page's own. */
    private static String policy(String style, String library, String script) {
        return "default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; style-src "
                + ContentHash.of(style)
                + "; script-src "
                + ContentHash.of(library)
                + " "
                + ContentHash.of(script);
    }
}
