package dev.parallax.testing;

import static dev.parallax.testing.backend.Arguments.NONE;

import dev.parallax.testing.backend.Argument;
import dev.parallax.testing.backend.Arguments;
import dev.parallax.testing.backend.Program;
import dev.parallax.testing.backend.Step;
import dev.parallax.testing.value.PyLiteral;
import dev.parallax.testing.value.PyValue;

import org.junit.jupiter.api.extension.ExtensionConfigurationException;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads statements of Python as steps. */
final class StepParser {
    private static final Pattern KEEP = Pattern.compile("(\\w+)\\s*=(?!=)\\s*(.+)", Pattern.DOTALL);
    private static final Pattern SET =
            Pattern.compile("(\\w+)\\.(\\w+)\\s*=(?!=)\\s*(.+)", Pattern.DOTALL);
    private static final Pattern METHOD =
            Pattern.compile("(\\w+)\\.(\\w+)\\((.*)\\)", Pattern.DOTALL);
    private static final Pattern CALL = Pattern.compile("(\\w+)\\((.*)\\)", Pattern.DOTALL);
    private static final Pattern GET = Pattern.compile("(\\w+)\\.(\\w+)");

    private final Set<String> kept = new HashSet<>();
    private int unnamed;

    private StepParser() {}

    static Program parse(String[] lines) {
        StepParser parser = new StepParser();
        List<Step> steps = new ArrayList<>();
        for (String line : lines) {
            steps.addAll(parser.statement(line.strip()));
        }
        return new Program(steps);
    }

    private List<Step> statement(String line) {
        Matcher set = SET.matcher(line);
        if (set.matches() && kept.contains(set.group(1))) {
            return List.of(
                    new Step.Set(set.group(1), set.group(2), PyLiteral.value(set.group(3)), ""));
        }
        Matcher keep = KEEP.matcher(line);
        if (keep.matches()) {
            List<Step> steps = awaiting(keep.group(2).strip(), keep.group(1), line);
            kept.add(keep.group(1));
            return steps;
        }
        return awaiting(line, "", line);
    }

    /** What {@code await} stands before is made in a step of its own, if it has no name yet. */
    private List<Step> awaiting(String text, String keep, String line) {
        if (!text.startsWith("await ")) {
            return List.of(expression(text, keep, line));
        }
        String awaited = text.substring(6).strip();
        if (kept.contains(awaited)) {
            return List.of(new Step.Await(awaited, keep));
        }
        String made = "_" + ++unnamed;
        Step making = expression(awaited, made, line);
        kept.add(made);
        return List.of(making, new Step.Await(made, keep));
    }

    private Step expression(String plain, String keep, String line) {
        Matcher method = METHOD.matcher(plain);
        if (method.matches()) {
            return method(method.group(1), method.group(2), method.group(3), keep, line);
        }
        Matcher call = CALL.matcher(plain);
        if (call.matches()) {
            return function(call.group(1), call.group(2), keep, line);
        }
        Matcher get = GET.matcher(plain);
        if (get.matches()) {
            return new Step.Get(known(get.group(1), line), get.group(2), keep);
        }
        throw wrong(line, "is no call, attribute or assignment");
    }

    private Step function(String name, String inside, String keep, String line) {
        return switch (name) {
            case "next" -> new Step.Next(known(inside, line), keep);
            case "anext" -> new Step.Invoke(known(inside, line), "__anext__", NONE, keep);
            default -> new Step.Call(name, arguments(inside), keep);
        };
    }

    private Step method(String target, String name, String inside, String keep, String line) {
        if (target.equals("asyncio") && name.equals("run")) {
            return new Step.Await(known(inside, line), keep);
        }
        String object = known(target, line);
        return switch (name) {
            case "send" -> new Step.Send(object, PyLiteral.value(inside), keep);
            case "throw" -> thrown(object, inside, keep, line);
            case "close" -> new Step.Close(object, keep);
            default -> new Step.Invoke(object, name, arguments(inside), keep);
        };
    }

    private static Step thrown(String target, String inside, String keep, String line) {
        Matcher call = CALL.matcher(inside.strip());
        String type = call.matches() ? call.group(1) : inside.strip();
        String given = call.matches() ? call.group(2).strip() : "";
        PyValue message = given.isEmpty() ? new PyValue.Str("") : PyLiteral.value(given);
        if (!(message instanceof PyValue.Str text)) {
            throw wrong(line, "throws with what is no string");
        }
        return new Step.Throw(target, type, text.value(), keep);
    }

    private Arguments arguments(String text) {
        if (kept.contains(text.strip())) {
            return new Arguments(List.of(new Argument.Kept(text.strip())), Map.of());
        }
        return Calls.arguments(PyLiteral.arguments(text));
    }

    private String known(String name, String line) {
        if (!kept.contains(name.strip())) {
            throw wrong(line, "uses " + name.strip() + ", which no line above assigns");
        }
        return name.strip();
    }

    private static ExtensionConfigurationException wrong(String line, String problem) {
        return new ExtensionConfigurationException("@Steps: " + line + " " + problem);
    }
}
