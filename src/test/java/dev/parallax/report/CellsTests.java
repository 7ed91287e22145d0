package dev.parallax.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellsTests {

    @ParameterizedTest
    @CsvSource({"abc, 3", "日本, 4", "é, 1", "e\u0301, 1", "😀, 2", "✓, 1", "➡, 1", "✅, 2", "한, 2"})
    void widthIsInColumns(String text, int width) {
        assertThat(Cells.width(text)).isEqualTo(width);
    }

    @Test
    void aCutNeverSplitsAWideCharacterOrLeavesAMarkBehind() {
        assertThat(Cells.cut("日本語", 4, "…")).isEqualTo("日…");
        assertThat(Cells.cut("abe\u0301d", 4, "…")).isEqualTo("abe\u0301d");
        assertThat(Cells.cut("abe\u0301de", 4, "…")).isEqualTo("abe\u0301…");
        assertThat(Cells.cut("abc", 3, "…")).isEqualTo("abc");
    }

    @Test
    void wrappingBreaksAtBlanksThenSignsThenAnywhere() {
        assertThat(Cells.wrap("one two three", 8)).containsExactly("one two", "three");
        assertThat(Cells.wrap("one/two/three", 9)).containsExactly("one/two/", "three");
        assertThat(Cells.wrap("abcdefgh", 3)).containsExactly("abc", "def", "gh");
        assertThat(Cells.wrap("日本語", 3)).containsExactly("日", "本", "語");
        assertThat(Cells.wrap("", 3)).containsExactly("");
    }

    @Test
    void escapesAreThoseOfPython() {
        assertThat(Escape.visible("a\u001b[0m\0\t\r\n\u007f\u0085", true))
                .isEqualTo("a\\x1b[0m\\x00\\t\\r\\n\\x7f\\x85");
        assertThat(Escape.visible("\u202e\u200b\ud800\ufeff", true))
                .isEqualTo("\\u202e\\u200b\\ud800\\ufeff");
        assertThat(Escape.visible("✓ é 😀", true)).isEqualTo("✓ é 😀");
        assertThat(Escape.visible("✓ é 😀", false)).isEqualTo("\\u2713 \\xe9 \\U0001f600");
    }
}
