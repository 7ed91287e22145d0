package dev.parallax.record;

import static dev.parallax.record.SampleRecords.failed;
import static dev.parallax.record.SampleRecords.lane;
import static dev.parallax.record.SampleRecords.printed;
import static dev.parallax.record.SampleRecords.raised;
import static dev.parallax.record.SampleRecords.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

class RecordJsonTests {
    private static final RunRecord SAMPLE =
            record(
                    "sample/all",
                    "1\n",
                    lane("graalpy", printed("1", "2> warning"), printed("2")),
                    lane("java", failed(RunStatus.TIMED_OUT, "over 120 s")),
                    lane("cpython", raised("ValueError", "no\n\"good\"", "1")),
                    lane("other", failed(RunStatus.UNSUPPORTED, "not here")));

    @TempDir Path folder;

    @Test
    void whatWasWrittenIsReadBackEqual() throws IOException {
        Path file = folder.resolve("deep/inside/sample.json");

        RecordJson.write(SAMPLE, file);

        assertThat(RecordJson.read(file)).isEqualTo(SAMPLE);
    }

    @Test
    void writingLeavesNothingButTheRecord() throws IOException {
        Path file = folder.resolve("sample.json");
        Files.writeString(file, "an older record");

        RecordJson.write(SAMPLE, file);

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
        assertThat(file).content(StandardCharsets.UTF_8).isEqualTo(RecordJson.text(SAMPLE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\0 nul and \u001b[31m escape",
                "half a pair \ud800 and the other \udc00",
                "a whole pair \ud83d\ude00",
                "</script><script>alert(1)</script>",
                "right \u202e to left \u2066 \u200f",
                "lines \u2028 and \u2029 and \u0085",
                "\"quotes\" and \\backslashes\\ and \ttabs",
                "é ✓ 日本語 e\u0301"
            })
    void anyTextSurvivesTheFile(String text) throws IOException {
        RunRecord record = record("sample/text", "", lane("graalpy", printed(text)));
        Path file = folder.resolve("text.json");

        RecordJson.write(record, file);

        assertThat(RecordJson.read(file)).isEqualTo(record);
    }

    @Test
    void whatReordersOrHidesTextIsEscapedInTheFile() {
        String json =
                RecordJson.text(
                        record("sample/text", "", lane("java", printed("\u202e\u007f\u0085✓"))));

        assertThat(json).contains("\\u202E\\u007F\\u0085✓");
    }

    @ParameterizedTest
    @ValueSource(strings = {"und", "en-US", "de-DE", "ar-EG-u-nu-arab"})
    void theTextIsTheSameUnderEveryLocale(String tag) {
        String expected = RecordJson.text(SAMPLE);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            assertThat(RecordJson.text(SAMPLE)).isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void anUnknownTimeIsNull() throws IOException {
        String json = RecordJson.text(SAMPLE);

        assertThat(json).contains("\"cpuSeconds\": null").doesNotContain("NaN");
        LaneRun run = RecordJson.parse(json, "sample").lanes().get(1).runs().getFirst();
        assertThat(run.cpuSeconds()).isNaN();
    }

    @Test
    void recordsFromBeforeThreadsWereSeenCanBeRead() throws IOException {
        String old = RecordJson.text(SAMPLE).replaceAll("(?s)\"threads\": \\[.*?\\],", "");

        assertThat(old).doesNotContain("\"threads\"");
        LaneRun run = RecordJson.parse(old, "sample").lanes().getFirst().runs().getFirst();
        assertThat(run.threads()).isEmpty();
    }

    @Test
    void everyOutputLineIsOneLineOfTheFile() {
        assertThat(RecordJson.text(SAMPLE).lines())
                .contains(
                        "            {\"time\": 0.0, \"stream\": \"stdout\", \"pid\": 4711,"
                                + " \"process\": \"MainProcess\", \"thread\": \"MainThread\","
                                + " \"text\": \"1\"},");
    }

    @Test
    void aKeyThatANewerWriterAddedIsPassedOver() throws IOException {
        String json =
                RecordJson.text(SAMPLE).replace("\"warmups\": 0", "\"warmups\": 0, \"new\": [1]");

        assertThat(RecordJson.parse(json, "sample")).isEqualTo(SAMPLE);
    }

    @Test
    void aNewerSchemaIsRefused() {
        String json = RecordJson.text(SAMPLE).replace("\"schema\": 1", "\"schema\": 2");

        assertThatThrownBy(() -> RecordJson.parse(json, "old/sample.json"))
                .isInstanceOf(RecordFormatException.class)
                .hasMessage(
                        "old/sample.json: has schema 2, and this Parallax reads up to 1."
                                + " Use the newer Parallax that wrote it.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", "1", "null", "{\"schema\": \"1\"}"})
    void otherJsonIsRefused(String json) {
        assertThatThrownBy(() -> RecordJson.parse(json, "package.json"))
                .isInstanceOf(RecordFormatException.class)
                .hasMessageStartingWith("package.json: is JSON, but no record")
                .hasMessageContaining("'run --record DIR'");
    }

    @Test
    void aTextThatWasCutOffIsRefusedWithItsPlace() {
        String json = RecordJson.text(SAMPLE);

        assertThatThrownBy(() -> RecordJson.parse(json.substring(0, 700), "cut.json"))
                .isInstanceOf(RecordFormatException.class)
                .hasMessageMatching("(?s)cut\\.json:\\d+:\\d+: is not JSON, or was cut off: .*")
                .hasMessageNotContaining("[Source");
    }

    @Test
    void aWrongValueIsNamedWithItsPath() {
        String json =
                RecordJson.text(SAMPLE).replaceFirst("\"status\": \"timed-out\"", "\"status\": 7");
        String unknown =
                RecordJson.text(SAMPLE).replaceFirst("\"stream\": \"stdout\"", "\"stream\": \"x\"");

        assertThatThrownBy(() -> RecordJson.parse(json, "a.json"))
                .hasMessageStartingWith("a.json: lanes[1].runs[0].status must be text, not 7");
        assertThatThrownBy(() -> RecordJson.parse(unknown, "a.json"))
                .hasMessageStartingWith(
                        "a.json: lanes[0].runs[0].output[0].stream must be one of stdout, stderr,"
                                + " not \"x\"");
    }

    @Test
    void aMissingKeyIsNamedWithItsPath() {
        String json = RecordJson.text(SAMPLE).replaceFirst("\"warmups\": 0,", "");

        assertThatThrownBy(() -> RecordJson.parse(json, "a.json"))
                .hasMessageStartingWith("a.json: lanes[0].warmups is missing");
    }

    @Test
    void aMissingFileAndABinaryFileAreRefused() throws IOException {
        Path binary = folder.resolve("binary.json");
        Files.write(binary, new byte[] {(byte) 0xff, (byte) 0xfe, 0});

        assertThatThrownBy(() -> RecordJson.read(folder.resolve("none.json")))
                .isInstanceOf(RecordFormatException.class)
                .hasMessageContaining("none.json: no such file");
        assertThatThrownBy(() -> RecordJson.read(binary))
                .isInstanceOf(RecordFormatException.class)
                .hasMessageContaining("is not UTF-8 text");
    }
}
