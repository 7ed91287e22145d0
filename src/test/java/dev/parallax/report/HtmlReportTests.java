package dev.parallax.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.compare.ComparisonVerdict;
import dev.parallax.compare.TopicTimes;
import dev.parallax.record.ThreadSpan;

import org.junit.jupiter.api.Test;

import java.io.FileNotFoundException;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

class HtmlReportTests {
    static final Sources SOURCES =
            comparison ->
                    new Sources.Sides(
                            new Source("waits.py", "def wait_long():\n    pass\n\n\nwait_long()\n"),
                            Optional.empty(),
                            new Source(
                                    "Waits.java",
                                    """
                                    import java.util.List;

                                    public final class Waits implements JavaPort {
                                        static void waitLong() {}

                                        @Override
                                        public void run(Interpreter py) {
                                            waitLong(); // a < b && "c"
                                        }
                                    }
                                    """));

    private static String page(
            List<ComparisonVerdict> verdicts, List<TopicTimes> times, Sources sources) {
        StringWriter text = new StringWriter();
        HtmlReport report = new HtmlReport(text, sources);
        verdicts.forEach(report::comparison);
        report.summary(verdicts, times);
        return text.toString();
    }

    @Test
    void the_whole_page() {
        String page = page(SampleVerdicts.all(), SampleVerdicts.times(), SOURCES);
        Golden.check("html/report.html", readable(page));
    }

    /** Without the style, and in lines, so that a diff can be read. */
    private static String readable(String page) {
        return page.replaceAll("(?s)<style>.*?</style>", "<style/>")
                .replaceAll("sha256-[^']+", "sha256-…")
                .replaceAll("(?<!\n)<(section|table|tr|td|h3|p|div|details|dt|dd|li)\\b", "\n<$1");
    }

    @Test
    void functions_stand_side_by_side() {
        String page = page(List.of(SampleVerdicts.match()), List.of(), SOURCES);
        assertThat(page.replaceAll("<i[^>]*>\\d*</i>", "").replaceAll("<[^>]+>", "|"))
                .containsPattern("def wait_long\\(\\):[^a-z]+pass[^a-z]+static void waitLong");
    }

    @Test
    void what_programs_print_is_text_and_nothing_else() {
        Sources hostile =
                comparison ->
                        new Sources.Sides(
                                new Source(
                                        "<b>.py", "print('</script><img src=x onerror=alert(1)>')"),
                                Optional.empty(),
                                new Source("A.java", "\u202e \u0000"));
        String page = page(SampleVerdicts.all(), List.of(), hostile);
        assertThat(page)
                .doesNotContain("<img", "<b>", "</script", "<script", "\u202e", "\u0000", "\u001b")
                .contains("&lt;img src=x", "\\u202e", "\\x00");
    }

    @Test
    void of_very_many_threads_the_first_are_shown() {
        List<ThreadSpan> threads =
                IntStream.range(0, 1_000)
                        .mapToObj(i -> new ThreadSpan(1, "MainProcess", "worker-" + i, i, i + 1))
                        .toList();
        String page = page(List.of(ThreadBarsTests.verdict(threads, threads)), List.of(), SOURCES);
        assertThat(page)
                .contains("worker-50, from", "and 941 more threads")
                .doesNotContain("worker-70, from");
    }

    @Test
    void without_the_sources_the_rest_is_shown() {
        Sources gone =
                comparison -> {
                    throw new FileNotFoundException("waits.py is not there");
                };
        String page = page(List.of(SampleVerdicts.match()), List.of(), gone);
        assertThat(page)
                .contains("The sources are not at hand: waits.py is not there")
                .contains("<h3>Output</h3>");
    }
}
