package dev.parallax.semantics.interpreter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parallax.semantics.errors.EOFError;
import dev.parallax.semantics.errors.OSError;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/** {@code sys.stdin} and {@code input()}; what is expected was seen on CPython 3.14. */
class PyInputTests {
    private interface Answer {
        int read() throws IOException;
    }

    /** Asks at each read. */
    private static final class Answering extends InputStream {
        private final Answer answer;

        Answering(Answer answer) {
            this.answer = answer;
        }

        @Override
        public int read() throws IOException {
            return answer.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            throw new IOException("bytes are asked for one by one");
        }
    }

    private static Interpreter reading(InputStream bytes, List<String> written) {
        return new Interpreter(
                InterpreterSettings.defaults(),
                new RealClock(),
                line -> written.add(line.text()),
                bytes);
    }

    private static Interpreter reading(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return reading(new ByteArrayInputStream(bytes), new ArrayList<>());
    }

    @Test
    void lines_end_as_on_linux() {
        PyInput stdin = reading("a\r\nb\rc\n\r\n\nd").stdin();
        assertThat(stdin.readline()).isEqualTo("a\r\n");
        assertThat(stdin.readlines()).containsExactly("b\rc\n", "\r\n", "\n", "d");
        assertThat(stdin.readline()).isEmpty();
        assertThat(stdin.read()).isEmpty();
    }

    @Test
    void a_loop_takes_what_is_left_once() {
        PyInput stdin = reading("one\ntwo\nthree").stdin();
        stdin.readline();
        assertThat(stdin).containsExactly("two\n", "three");
        assertThat(stdin).isEmpty();
    }

    @Test
    void input_has_no_line_end_and_prints_its_prompt() {
        List<String> written = new ArrayList<>();
        Interpreter py =
                reading(
                        new ByteArrayInputStream("Ann\r\n\nlast".getBytes(StandardCharsets.UTF_8)),
                        written);
        assertThat(py.input("name? ")).isEqualTo("Ann\r");
        assertThat(py.input("")).isEmpty();
        assertThat(py.input("more? ")).isEqualTo("last");
        assertThatThrownBy(() -> py.input("? "))
                .isInstanceOf(EOFError.class)
                .hasMessage("EOF when reading a line");
        py.print("end");
        assertThat(written).containsExactly("name? more? ? end");
    }

    @Test
    void bytes_that_are_no_utf8_are_escaped() {
        byte[] bytes = {
            'a', (byte) 0xff, (byte) 0xe2, (byte) 0x82, '\n', (byte) 0xed, (byte) 0xa0, (byte) 0x80
        };
        PyInput stdin = reading(new ByteArrayInputStream(bytes), new ArrayList<>()).stdin();
        assertThat(stdin.readline()).isEqualTo("a\udcff\udce2\udc82\n");
        assertThat(stdin.readline()).isEqualTo("\udced\udca0\udc80");
        assertThat(reading("caf\u00e9 \ud83d\ude00").stdin().read())
                .isEqualTo("caf\u00e9 \ud83d\ude00");
    }

    @Test
    void the_reader_waits_without_the_gil() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        AtomicBoolean held = new AtomicBoolean(true);
        List<Interpreter> found = new ArrayList<>();
        InputStream slow =
                new Answering(
                        () -> {
                            held.set(found.getFirst().holdsGil());
                            asked.countDown();
                            return -1;
                        });
        Interpreter py = reading(slow, new ArrayList<>());
        found.add(py);
        MainProgram.runMain(py, p -> p.stdin().readline());
        asked.await();
        assertThat(held).isFalse();
    }

    @Test
    void what_the_system_cant_read_is_an_os_error() {
        InputStream broken =
                new Answering(
                        () -> {
                            throw new IOException("gone");
                        });
        assertThatThrownBy(() -> reading(broken, new ArrayList<>()).stdin().read())
                .isInstanceOf(OSError.class)
                .hasMessage("[Errno 5] Input/output error: gone");
    }
}
