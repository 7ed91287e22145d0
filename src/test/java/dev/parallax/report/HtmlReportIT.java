package dev.parallax.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.picture.Browser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** The page of verdicts in a real browser. */
class HtmlReportIT {
    @Test
    void it_opens_from_a_file_is_readable_on_a_phone_and_asks_for_nothing(
            @TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws IOException {
        Path page = folder.resolve("report.html");
        try (Writer out = Files.newBufferedWriter(page)) {
            new HtmlReport(out, HtmlReportTests.SOURCES)
                    .summary(SampleVerdicts.all(), SampleVerdicts.times());
        }
        try (Browser browser = Browser.start(folder.resolve("profile"))) {
            browser.size(1280, 900);
            browser.open(page);

            assertThat(browser.value("document.title")).isEqualTo("Parallax: side by side");
            assertThat(browser.number("document.querySelectorAll('section.card').length"))
                    .isEqualTo(SampleVerdicts.all().size() + SampleVerdicts.times().size());
            assertThat(browser.value("getComputedStyle(document.querySelector('.card')).display"))
                    .isEqualTo("block");
            assertThat(
                            browser.value(
                                    "getComputedStyle(document.querySelector('.card')).borderRadius"))
                    .isEqualTo("10px");
            assertThat(browser.console()).isEmpty();
            assertThat(browser.requests()).allMatch(url -> url.endsWith("report.html"));

            browser.size(390, 800);
            assertThat(browser.number("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(browser.number("window.innerWidth"));
        }
    }
}
