package dev.parallax.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class TraceJsonTests {
    private static final GilTrace SAMPLE = SampleTraces.barging();

    private static GilTrace hostile() {
        String text = SampleTraces.HOSTILE;
        return new GilTrace(
                text,
                GilTrace.Source.SAMPLED,
                new ModeStamp(text, text, text, 1, Map.of(text, text)),
                List.of(new TraceThread(-5, text, 3, -1)),
                List.of(),
                Long.MAX_VALUE);
    }

    private static void assertRefused(String text, String... parts) {
        assertThatThrownBy(() -> TraceJson.parse(text, "t.json"))
                .isInstanceOf(TraceFormatException.class)
                .hasMessageStartingWith("t.json:")
                .hasMessageContainingAll(parts)
                .hasMessageNotContaining("\n")
                .hasMessageNotContaining("[Source");
    }

    @Test
    void what_is_written_comes_back_equal() throws IOException {
        assertThat(TraceJson.parse(TraceJson.text(SAMPLE), "t")).isEqualTo(SAMPLE);
        assertThat(TraceJson.parse(TraceJson.text(hostile()), "t")).isEqualTo(hostile());
    }

    @Test
    void hostile_text_is_escaped() {
        assertThat(TraceJson.text(hostile()))
                .doesNotContain("</", "\u001b", "\u202e", "\ud800")
                .contains("\\u003C/script>");
    }

    @Test
    void a_file_has_one_event_a_line(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("new/t.json");
        TraceJson.write(SAMPLE, file);

        assertThat(TraceJson.read(file)).isEqualTo(SAMPLE);
        assertThat(Files.readAllLines(file)).contains("  [5000000,\"TIMEOUT\",0,2,1,0],");
        assertThat(folder.resolve("new").toFile().list()).containsExactly("t.json");
    }

    @Test
    void a_newer_schema_is_refused() {
        assertRefused(
                TraceJson.text(SAMPLE).replace("\"schema\":1", "\"schema\":2"),
                "has schema 2",
                "reads up to 1");
        assertRefused(TraceJson.text(SAMPLE).replace("\"schema\":1", "\"schema\":0"), "1 or more");
    }

    @Test
    void unknown_keys_are_passed_over() throws IOException {
        String text = TraceJson.text(SAMPLE).replace("\"schema\":1", "\"schema\":1,\"new\":[{}]");
        assertThat(TraceJson.parse(text, "t")).isEqualTo(SAMPLE);
    }

    @Test
    void what_is_no_trace_is_refused_in_one_line() {
        String text = TraceJson.text(SAMPLE);
        assertRefused("", "no trace");
        assertRefused("[]", "no trace");
        assertRefused("{}", "no trace");
        assertRefused(text.substring(0, text.length() - 12), "cut off");
        assertRefused(text.replace("\"TIMEOUT\"", "\"BOO\""), "kind", "BOO");
        assertRefused(text.replace("\"TIMEOUT\",0", "\"TIMEOUT\",0.5"), "whole numbers", "0.5");
        assertRefused(text.replace("\"TIMEOUT\",0,", "\"TIMEOUT\","), "[nanos, kind");
        assertRefused(text.replace("[5000000,\"T", "[7000000,\"T"), "order of their times");
        assertRefused(text.replace("\"simulated\"", "\"dreamt\""), "source", "sampled");
        assertRefused(text.replace("\"title\":\"sample\",", ""), "title", "missing");
        assertRefused(text.replace("\"number\":2", "\"number\":1"), "another for each thread");
        assertRefused(text.replace("\"cores\":2", "\"cores\":\"2\""), "cores", "whole number");
        assertRefused(text + "{}", "after its end");
        assertRefused("{\"schema\":1,\"title\":\"\"}", "events", "missing");
        assertRefused("{\"schema\":1,\"events\":{\"a\":1}}", "events must be an array");
    }

    @Test
    void a_missing_file_and_binary_are_refused(@TempDir Path folder) throws IOException {
        Path binary = folder.resolve("b");
        Files.write(binary, new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe});

        assertThatThrownBy(() -> TraceJson.read(folder.resolve("none")))
                .isInstanceOf(TraceFormatException.class)
                .hasMessageContaining("no such file");
        assertThatThrownBy(() -> TraceJson.read(binary))
                .isInstanceOf(TraceFormatException.class)
                .hasMessageContaining("not UTF-8");
    }
}
