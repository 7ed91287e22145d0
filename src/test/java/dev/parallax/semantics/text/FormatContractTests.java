package dev.parallax.semantics.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.semantics.errors.ErrorName;
import dev.parallax.semantics.errors.PyBaseException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What CPython answered ({@code contract/formats.txt}), asked of the Java library. */
class FormatContractTests {
    static final Path RECORDED = Path.of("src/test/resources/contract/formats.txt");

    @Test
    void every_value_is_formatted_as_by_cpython() throws IOException {
        List<String> wrong = new ArrayList<>();
        List<String> lines = Files.readAllLines(RECORDED);
        for (String line : lines) {
            String[] cells = line.split("\t", -1);
            Object value = literal(cells[2]);
            String answer = answer(cells[0], cells[1], value);
            if (!answer.equals(cells[3])) {
                wrong.add(line + "\n    Java: " + answer);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(lines).hasSizeGreaterThan(3000);
    }

    private static String answer(String how, String spec, Object value) {
        return switch (how) {
            case "format" -> outcome(() -> PyText.formatted(value, spec));
            case "percent" -> outcome(() -> PyText.percent(spec, value));
            case "repr" -> PyText.repr(value);
            default -> PyText.repr(PyText.str(value));
        };
    }

    private static String outcome(Supplier<@Nullable Object> call) {
        try {
            return PyText.repr(call.get());
        } catch (PyBaseException e) {
            return ErrorName.of(e).name() + ": " + e.text();
        }
    }

    private static Object literal(String text) {
        if (text.startsWith("'")) {
            return text.substring(1, text.length() - 1);
        }
        return switch (text) {
            case "True" -> true;
            case "False" -> false;
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            case "nan" -> Double.NaN;
            default -> text.matches("-?[0-9]+") ? new BigInteger(text) : number(text);
        };
    }

    private static Object number(String text) {
        return Double.valueOf(text);
    }
}
