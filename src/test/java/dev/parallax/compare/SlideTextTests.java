package dev.parallax.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SlideTextTests {

    @Test
    void whatWasTypedIsLeftOut() {
        assertThat(SlideText.printed(">>> next(gen)\n1\n>>> next(gen)\n2\n"))
                .containsExactly(new Line(1, "1"), new Line(3, "2"));
    }

    @Test
    void aBlockIsContinuedWithAndWithoutTheSecondPrompt() {
        assertThat(SlideText.printed(">>> for x in y:\n...     print(x)\n...\n1\n"))
                .containsExactly(new Line(3, "1"));
        assertThat(SlideText.printed(">>> for x in y:\n    print(x)\n1\n"))
                .containsExactly(new Line(2, "1"));
    }

    @Test
    void indentedOutputStaysUnlessAStatementGoesOn() {
        assertThat(SlideText.printed(">>> f()\n    printed\n"))
                .containsExactly(new Line(1, "    printed"));
    }

    @Test
    void theDotsOfATracebackStay() {
        assertThat(SlideText.printed(">>> f()\nTraceback (most recent call last):\n...\nE\n"))
                .extracting(Line::text)
                .containsExactly("Traceback (most recent call last):", "...", "E");
    }
}
