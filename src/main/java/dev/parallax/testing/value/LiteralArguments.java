package dev.parallax.testing.value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the arguments of a call. */
final class LiteralArguments {
    private final LiteralSource source;
    private final LiteralParser parser;

    LiteralArguments(LiteralSource source, LiteralParser parser) {
        this.source = source;
        this.parser = parser;
    }

    /** Reads arguments up to the sign that ends them, which is taken; {@code ""} is the end. */
    CallArguments read(String end) {
        List<PyValue> positional = new ArrayList<>();
        Map<String, PyValue> keywords = new LinkedHashMap<>();
        while (!source.ends(end)) {
            int start = source.at();
            String name = keyword();
            if (!name.isEmpty()) {
                if (keywords.putIfAbsent(name, parser.value()) != null) {
                    throw source.error(start, "keyword argument repeated: " + name);
                }
            } else if (!keywords.isEmpty()) {
                throw source.error(start, "positional argument follows keyword argument");
            } else {
                positional.add(parser.value());
            }
            source.separator(end);
        }
        return new CallArguments(positional, keywords);
    }

    private String keyword() {
        int start = source.at();
        String name = source.name();
        source.blanks();
        if (!name.isEmpty() && source.peek() == '=' && source.peek(1) != '=') {
            source.advance(1);
            return name;
        }
        source.advance(start - source.at());
        return "";
    }
}
