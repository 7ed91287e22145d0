package dev.parallax.report;

import dev.parallax.manifest.Comparison;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/** A script and its port in two columns, function beside function, as part of a page. */
final class HtmlCode {
    private final Html html;

    HtmlCode(Html html) {
        this.html = html;
    }

    void write(Comparison comparison, Sources sources) {
        html.element("h3", "Code");
        Sources.Sides sides;
        try {
            sides = sources.of(comparison);
        } catch (IOException e) {
            html.element("p", "The sources are not at hand: " + e.getMessage(), "class", "note");
            return;
        }
        SourcePairs pairs = SourcePairs.of(sides.python(), sides.session(), sides.java());
        html.open("div", "class", "scroll").open("table", "class", "code").open("tr");
        html.element("th", pairs.script().label(), "scope", "col");
        html.element("th", pairs.port().label(), "scope", "col").close();
        for (BlockPairs.Pair pair : pairs.pairs()) {
            html.open("tr");
            cell(pairs.script(), pair.python());
            cell(pairs.port(), pair.java());
            html.close();
        }
        html.close().close();
    }

    private void cell(Listing listing, @Nullable Block block) {
        html.open("td");
        if (block != null) {
            html.open("pre");
            int end = listing.end(block);
            for (int line = block.first(); line < end; line++) {
                line(listing, line);
            }
            html.close();
        }
        html.close();
    }

    private void line(Listing listing, int line) {
        String text = listing.lines().get(line).replace("\t", "    ");
        html.open("code", "class", Listing.isComment(text) ? "l comment" : "l");
        html.element("i", listing.numbers().get(line), "class", "number").text(text).close();
    }
}
