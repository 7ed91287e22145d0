package dev.parallax.lane.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.record.OutputLine.Stream;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

class FrameReaderTests {
    private static final String RS = "\u001e";
    private final List<String> seen = new ArrayList<>();

    @Test
    void aFrameIsALineWithItsWriter() throws IOException {
        read(RS + "tok=[\"o\",7,\"ForkProcess-1\",\"worker\",\"caf\\u00e9 \\u2713\"]\n");
        read(RS + "tok=[\"e\",7,\"P\",\"T\",\"\"]\n");

        assertThat(seen).containsExactly("STDOUT 7 ForkProcess-1 worker café ✓", "STDERR 7 P T ");
    }

    @Test
    void anEventIsHandedOnWithItsData() throws IOException {
        read(RS + "tok=[\"end\",7,{\"exit\":3}]\n");

        assertThat(seen).containsExactly("end 7 {\"exit\":3}");
    }

    @Test
    void aThreadBeginsAndEnds() throws IOException {
        read(RS + "tok=[\"t\",7,\"P\",\"worker\",\"+\"]\n");
        read(RS + "tok=[\"t\",7,\"P\",\"worker\",\"-\"]\n");

        assertThat(seen).containsExactly("7 P worker begins", "7 P worker ends");
    }

    @Test
    void otherBytesAreRawLines() throws IOException {
        read("plain\n\ncaf\u00e9, no end");

        assertThat(seen)
                .containsExactly("STDERR 0   plain", "STDERR 0   ", "STDERR 0   café, no end");
    }

    @Test
    void bytesThatAreNoUtf8BecomeReplacementCharacters() throws IOException {
        read(new byte[] {'a', (byte) 0xff, 'b', '\n'});

        assertThat(seen).containsExactly("STDERR 0   a\uFFFDb");
    }

    @Test
    void aFrameInTheMiddleOfARawLineDoesNotEndIt() throws IOException {
        read("begin " + RS + "tok=[\"o\",7,\"P\",\"T\",\"x\"]\nend\n");

        assertThat(seen).containsExactly("STDOUT 7 P T x", "STDERR 0   begin end");
    }

    @Test
    void partsOfLongFramesMayMixWithOthers() throws IOException {
        read(RS + "tok+7.0 [\"o\",7,\"P\",\"T\",\"on\n");
        read(RS + "tok+8.0 [\"o\",8,\"P\",\"T\",\"tw\n");
        read(RS + "tok.7.0 e\"]\n" + RS + "tok.8.0 o\"]\n");

        assertThat(seen).containsExactly("STDOUT 7 P T one", "STDOUT 8 P T two");
    }

    @Test
    void framesOfAnotherRunAndBrokenOnesAreRawOutput() throws IOException {
        read(RS + "other=[\"o\",7,\"P\",\"T\",\"x\"]\n");
        read(RS + "tok=[\"o\",\n");
        read(RS + "tok+noblank\n");
        read(RS + "tok\n");

        assertThat(seen).hasSize(4).allMatch(line -> line.startsWith("STDERR 0 "));
    }

    @Test
    void loneSurrogatesBecomeReplacementCharacters() throws IOException {
        read(RS + "tok=[\"o\",7,\"P\",\"T\",\"a\\udc80b \\ud83d\\ude00\"]\n");

        assertThat(seen).containsExactly("STDOUT 7 P T a\uFFFDb \uD83D\uDE00");
    }

    @Test
    void aRawLineWithoutEndIsCutIntoBoundedPieces() throws IOException {
        read("x".repeat(3 * FrameReader.LONGEST_LINE));

        assertThat(seen).hasSizeBetween(3, 4);
        assertThat(seen).allMatch(line -> line.length() < 2 * FrameReader.LONGEST_LINE);
    }

    @Test
    void partsThatNeverEndAreForgotten() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            text.append(RS).append("tok+").append(i).append(".0 [\"o\",7,\"P\",\"T\",\"\n");
        }
        read(text + RS + "tok.0.0 x\"]\n" + RS + "tok.99.0 x\"]\n");

        assertThat(seen).hasSize(2);
        assertThat(seen.getFirst()).startsWith("STDERR 0 ");
        assertThat(seen.getLast()).isEqualTo("STDOUT 7 P T x");
    }

    @Test
    void piecesMayArriveByteByByte() throws IOException {
        byte[] bytes =
                (RS + "tok=[\"o\",7,\"P\",\"T\",\"x\"]\nraw\n").getBytes(StandardCharsets.UTF_8);
        reader().read(new OneByOne(bytes));

        assertThat(seen).containsExactly("STDOUT 7 P T x", "STDERR 0   raw");
    }

    private final FrameReader shared = reader();

    private void read(String text) throws IOException {
        read(text.getBytes(StandardCharsets.UTF_8));
    }

    private void read(byte[] bytes) throws IOException {
        shared.read(new ByteArrayInputStream(bytes));
    }

    private FrameReader reader() {
        return new FrameReader(
                "tok",
                Stream.STDERR,
                new FrameReader.Handler() {
                    @Override
                    public void line(Stream stream, long pid, String p, String t, String text) {
                        seen.add("%s %d %s %s %s".formatted(stream, pid, p, t, text));
                    }

                    @Override
                    public void thread(long pid, String p, String t, boolean begins) {
                        seen.add("%d %s %s %s".formatted(pid, p, t, begins ? "begins" : "ends"));
                    }

                    @Override
                    public void event(String name, long pid, JsonNode data) {
                        seen.add("%s %d %s".formatted(name, pid, data));
                    }
                });
    }

    /** A pipe that is read faster than it is written. */
    private static final class OneByOne extends ByteArrayInputStream {
        OneByOne(byte[] bytes) {
            super(bytes);
        }

        @Override
        public synchronized int read(byte[] into, int from, int length) {
            return super.read(into, from, Math.min(length, 1));
        }
    }
}
