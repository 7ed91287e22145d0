package dev.parallax.picture;

import dev.parallax.trace.ModeStamp;

import java.util.List;
import java.util.Optional;

/**
 * What a page shows, in the order it shows it. All texts may be untrusted: the page shows them as
 * they are and never reads them as HTML.
 *
 * @param title the page's title
 * @param lead one paragraph that says what is to be seen; empty for none
 * @param traces timelines
 * @param charts experiments' results as pictures
 * @param tables experiments' results as tables
 * @param stamps the modes that charts and tables were measured in; a trace brings its own
 * @param source a script and its port
 */
public record PageContent(
        String title,
        String lead,
        List<TracePanel> traces,
        List<ChartPanel> charts,
        List<TablePanel> tables,
        List<ModeStamp> stamps,
        Optional<SourcePair> source) {
    /** Copies the lists. */
    public PageContent {
        traces = List.copyOf(traces);
        charts = List.copyOf(charts);
        tables = List.copyOf(tables);
        stamps = List.copyOf(stamps);
    }

    /** Returns a page with nothing but a title and a lead. */
    public static PageContent of(String title, String lead) {
        return new PageContent(
                title, lead, List.of(), List.of(), List.of(), List.of(), Optional.empty());
    }

    /** Returns a page that shows these traces. */
    public PageContent withTraces(List<TracePanel> shown) {
        return new PageContent(title, lead, shown, charts, tables, stamps, source);
    }

    /** Returns a page that shows these results and the modes they were measured in. */
    public PageContent withResults(
            List<ChartPanel> drawn, List<TablePanel> told, List<ModeStamp> measuredIn) {
        return new PageContent(title, lead, traces, drawn, told, measuredIn, source);
    }

    /** Returns a page that shows this source. */
    public PageContent withSource(SourcePair pair) {
        return new PageContent(title, lead, traces, charts, tables, stamps, Optional.of(pair));
    }
}
