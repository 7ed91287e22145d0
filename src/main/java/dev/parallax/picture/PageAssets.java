package dev.parallax.picture;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

/** The parts of a page that are the same for every page. */
final class PageAssets {
    private static final String WEBJAR = "/META-INF/maven/org.webjars/echarts/pom.properties";

    /** What needs a name defined elsewhere stands after it. */
    private static final List<String> SCRIPTS =
            List.of(
                    "dom.js",
                    "format.js",
                    "theme.js",
                    "states.js",
                    "tracks.js",
                    "shapes.js",
                    "tables.js",
                    "timeline-arrows.js",
                    "timeline-draw.js",
                    "timeline-tip.js",
                    "timeline-keys.js",
                    "timeline-parts.js",
                    "timeline.js",
                    "shares.js",
                    "charts.js",
                    "main.js");

    private PageAssets() {}

    static String template() throws IOException {
        return text("page.html");
    }

    static String style() throws IOException {
        return text("page.css");
    }

    /** Returns the charting library, its licence at the top. */
    static String library() throws IOException {
        Properties webjar = new Properties();
        webjar.load(new StringReader(text(WEBJAR)));
        String folder = "/META-INF/resources/webjars/echarts/" + webjar.getProperty("version");
        return text(folder + "/echarts.min.js");
    }

    static String script() throws IOException {
        StringBuilder all = new StringBuilder("(() => {\n'use strict';\n");
        for (String name : SCRIPTS) {
            all.append(text(name));
        }
        return all.append("})();\n").toString();
    }

    /** Reads with the line ends that a browser makes of any, since hashes are over those. */
    private static String text(String name) throws IOException {
        try (InputStream in = PageAssets.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new FileNotFoundException(
                        "the page's part " + name + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        }
    }
}
