package dev.parallax.semantics.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;

class WireTests {

    @Test
    void settings_arrive_in_the_child_as_they_were() throws IOException {
        InterpreterSettings settings =
                new InterpreterSettings(
                        "ForkProcess-2",
                        77,
                        "ruby",
                        123_456_789,
                        0.25,
                        6,
                        99,
                        3,
                        InetSocketAddress.createUnresolved("127.0.0.1", 8080),
                        List.of("a b", "c"),
                        List.of("--n", "", "two\nlines"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        settings.writeTo(new DataOutputStream(bytes));
        assertThat(InterpreterSettings.readFrom(reader(bytes))).isEqualTo(settings);
    }

    @Test
    void defaults_arrive_too() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        InterpreterSettings.defaults().writeTo(new DataOutputStream(bytes));
        assertThat(InterpreterSettings.readFrom(reader(bytes)))
                .isEqualTo(InterpreterSettings.defaults());
    }

    @Test
    void a_program_reads_the_arguments_of_its_settings() {
        InterpreterSettings settings =
                InterpreterSettings.defaults().withArguments(List.of("--n", "3"));
        Interpreter py = new Interpreter(settings, new VirtualClock(), line -> {});
        assertThat(py.argv()).endsWith("--n", "3");
    }

    @Test
    void a_line_longer_than_64_kilobytes_arrives_whole() throws IOException {
        String text = "é".repeat(100_000) + "\0<script>";
        WrittenLine line =
                new WrittenLine(WrittenLine.Stream.STDERR, 5, "MainProcess", "MainThread", text);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        line.writeTo(new DataOutputStream(bytes));
        assertThat(WrittenLine.readFrom(reader(bytes))).isEqualTo(line);
    }

    private static DataInputStream reader(ByteArrayOutputStream bytes) {
        return new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
    }
}
