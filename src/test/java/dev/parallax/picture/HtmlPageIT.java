package dev.parallax.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.interactions.WheelInput.ScrollOrigin;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Pages in a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HtmlPageIT {
    private static final int SLICES = 40_000;
    private static final int MOST_TURNS = 100;

    private Path folder;
    private Browser browser;

    @BeforeAll
    void start(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path temp) throws IOException {
        folder = temp;
        browser = Browser.start(folder.resolve("profile"));
        browser.size(1280, 900);
        HtmlPage.write(folder.resolve("full.html"), SamplePages.full());
        HtmlPage.write(folder.resolve("hostile.html"), SamplePages.hostile());
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void it_opens_from_a_file_without_a_word_in_the_console_and_asks_for_nothing_else() {
        open("full.html");

        assertThat(browser.value("document.title")).isEqualTo("Two threads, one lock");
        assertThat(browser.number("document.querySelectorAll('canvas').length")).isGreaterThan(5);
        assertThat(browser.console()).isEmpty();
        assertThat(browser.requests())
                .anyMatch(url -> url.startsWith("file:///"))
                .allMatch(url -> url.endsWith("full.html") || url.startsWith("data:"));
    }

    @Test
    void it_can_connect_to_nothing_even_if_told_to() {
        open("full.html");

        Object answer =
                browser.driver()
                        .executeAsyncScript(
                                "const done = arguments[arguments.length - 1];"
                                        + "fetch('http://127.0.0.1:9/').then(() => done('sent'),"
                                        + " () => done('refused'));");

        assertThat(answer).isEqualTo("refused");
        assertThat(browser.console()).anyMatch(line -> line.contains("Content Security Policy"));
    }

    @Test
    void keys_zoom_move_and_show_all_again() {
        open("full.html");
        double end = view("end");

        plot().sendKeys("+", "+");
        assertThat(view("to") - view("from")).isCloseTo(end / 4, within(end));
        double from = view("from");
        plot().sendKeys(Keys.ARROW_RIGHT);
        assertThat(view("from")).isGreaterThan(from);
        plot().sendKeys(Keys.END);
        assertThat(view("to")).isCloseTo(end, within(end));
        plot().sendKeys(Keys.HOME);
        assertThat(view("from")).isZero();
        plot().sendKeys("0");
        assertThat(view("to")).isEqualTo(end);
    }

    @Test
    void the_wheel_zooms_where_the_pointer_is() {
        open("full.html");
        double end = view("end");

        // Turned again until it counts: the page ignores the wheel while it is being scrolled.
        double inSight = end;
        for (int turn = 0; turn < MOST_TURNS && inSight > 0.9 * end; turn++) {
            inSight = wheel(-120);
        }

        assertThat(inSight).isLessThan(0.9 * end);
        assertThat(view("from")).isPositive();
    }

    @Test
    void dragging_moves() {
        open("full.html");
        plot().sendKeys("+");
        double from = view("from");

        new Actions(browser.driver()).dragAndDropBy(plot(), -80, 0).perform();

        assertThat(view("from")).isGreaterThan(from);
    }

    @Test
    void a_span_chosen_by_key_is_described_in_words() {
        open("full.html");

        plot().sendKeys(Keys.ARROW_DOWN, ".", ".");

        assertThat(view("selected")).isEqualTo(2);
        assertThat(said()).contains("1 MainThread", "Waits for the GIL", "held meanwhile by");
    }

    @Test
    void a_trace_of_many_spans_says_that_it_is_drawn_in_less_detail_until_zoomed_in()
            throws IOException {
        PageContent big =
                PageContent.of("big", "")
                        .withTraces(List.of(TracePanel.of(SampleTraces.cpuBound("big", SLICES))));
        HtmlPage.write(folder.resolve("big.html"), big);
        open("big.html");

        assertThat(view("merged")).isGreaterThan(2 * SLICES);
        assertThat(view("exact")).isLessThan(5_000);
        assertThat(note()).contains("narrower than a pixel");
        browser.driver().executeScript("document.querySelector('.plot').focus()");
        plot().sendKeys("+".repeat(20));
        assertThat(view("merged")).isZero();
        assertThat(note()).isEmpty();
    }

    @Test
    void hostile_text_is_text() {
        open("hostile.html");

        assertThat((String) browser.value("document.title"))
                .startsWith("</script><script>")
                .contains("\\u202e");
        assertThat(browser.driver().findElements(By.cssSelector("main img, main script")))
                .isEmpty();
        assertThat(browser.driver().findElement(By.cssSelector("pre code")).getText())
                .contains("onerror=alert(1)")
                .doesNotContain("\u202E");
        assertThat(browser.console()).isEmpty();
        assertThat(browser.requests())
                .allMatch(url -> url.startsWith("file:///") || url.startsWith("data:"));
    }

    @Test
    void a_phone_never_scrolls_sideways() {
        browser.size(360, 740);
        try {
            for (String page : List.of("full.html", "hostile.html")) {
                open(page);
                browser.driver()
                        .executeScript(
                                "document.querySelectorAll('details').forEach(d => d.open = true)");
                assertThat(browser.number("document.documentElement.scrollWidth"))
                        .isLessThanOrEqualTo(360);
            }
        } finally {
            browser.size(1280, 900);
        }
    }

    @Test
    void colours_follow_the_system_and_the_button() {
        browser.prefer("dark");
        open("full.html");
        Object dark = background();
        browser.driver().findElement(By.id("theme")).click();
        Object light = background();
        browser.prefer("light");
        open("full.html");

        assertThat(dark).isEqualTo("rgb(15, 19, 24)");
        assertThat(light).isEqualTo("rgb(245, 246, 248)").isEqualTo(background());
    }

    @Test
    void every_picture_has_a_table_with_a_caption_and_headers() {
        open("full.html");
        browser.driver()
                .executeScript("document.querySelectorAll('details').forEach(d => d.open = true)");

        List<WebElement> tables = browser.driver().findElements(By.tagName("table"));

        assertThat(tables).hasSizeGreaterThanOrEqualTo(7);
        assertThat(tables)
                .allSatisfy(
                        table -> {
                            assertThat(table.findElements(By.tagName("caption"))).hasSize(1);
                            assertThat(table.findElements(By.cssSelector("thead th[scope=col]")))
                                    .isNotEmpty();
                        });
    }

    private static org.assertj.core.data.Offset<Double> within(double end) {
        return org.assertj.core.data.Offset.offset(end / 1_000);
    }

    /** Turns the wheel over the timeline; returns how much time is then in sight. */
    private double wheel(int by) {
        ScrollOrigin origin = ScrollOrigin.fromElement(plot());
        new Actions(browser.driver()).scrollFromOrigin(origin, 0, by).perform();
        return view("to") - view("from");
    }

    private void open(String page) {
        browser.open(folder.resolve(page));
    }

    private WebElement plot() {
        return browser.driver().findElement(By.cssSelector(".plot"));
    }

    private double view(String property) {
        return browser.number("window.parallaxView(0)." + property);
    }

    private String note() {
        return browser.driver().findElement(By.cssSelector(".lod")).getText();
    }

    private String said() {
        return (String) browser.value("document.querySelector('[aria-live=polite]').textContent");
    }

    private Object background() {
        return browser.value("getComputedStyle(document.body).backgroundColor");
    }
}
