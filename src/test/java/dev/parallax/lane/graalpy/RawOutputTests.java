package dev.parallax.lane.graalpy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

class RawOutputTests {
    private final List<String> lines = new ArrayList<>();
    private final RawOutput output = new RawOutput(lines::add);

    @Test
    void givesALineWhenItsEndHasCome() {
        output.write("one\ntw");
        assertThat(lines).containsExactly("one");

        output.write("o\n\n");
        assertThat(lines).containsExactly("one", "two", "");
    }

    @Test
    void givesTheRestAtTheEndOnce() {
        output.write("rest");
        output.finish();
        output.finish();

        assertThat(lines).containsExactly("rest");
    }

    @Test
    void replacesBytesThatAreNotUtf8() throws IOException {
        output.write(new byte[] {'a', (byte) 0xff, '\n'});

        assertThat(lines).containsExactly("a\ufffd");
    }

    @Test
    void cutsALineThatNeverEnds() throws IOException {
        output.write(new byte[RawOutput.LONGEST + 1]);

        assertThat(lines).singleElement().asString().hasSize(RawOutput.LONGEST);
    }
}
