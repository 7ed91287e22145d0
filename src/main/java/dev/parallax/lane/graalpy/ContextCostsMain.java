package dev.parallax.lane.graalpy;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;

import tools.jackson.databind.json.JsonMapper;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The main class of a virtual machine that measures contexts and prints what it found. */
public final class ContextCostsMain {
    private static final int IDLE = 4;

    private static final String VERSION = "'.'.join(map(str, __import__('sys').version_info[:3]))";

    private static final String ECHO =
            """
            import os
            def echo(take, give, turns):
                for _ in range(turns):
                    os.write(give, os.read(take, 1))
            def ask(take, give, turns):
                for _ in range(turns):
                    os.write(give, b'x')
                    os.read(take, 1)
            """;

    private final Contexts contexts;

    private ContextCostsMain(Path workDir) {
        contexts = new Contexts(workDir);
    }

    /**
     * Measures; only {@link ContextCosts} starts it.
     *
     * @param args the folder for compiled modules, the numbers of starts and of round trips
     * @throws InterruptedException never, in practice: nobody interrupts it
     */
    public static void main(String[] args) throws InterruptedException {
        ContextCostsMain main = new ContextCostsMain(Path.of(args[0]));
        ContextCosts costs = main.measure(Integer.parseInt(args[1]), Integer.parseInt(args[2]));
        System.out.println(new JsonMapper().writeValueAsString(costs));
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }

    private ContextCosts measure(int starts, int turns) throws InterruptedException {
        double start = startSeconds(starts);
        double kib = idleKib();
        try (Context one = make();
                Context other = make()) {
            one.eval("python", ECHO + "shared = True\nr, w = os.pipe()\nr2, w2 = os.pipe()\n");
            other.eval("python", ECHO);
            boolean globals = other.eval("python", "'shared' in globals()").asBoolean();
            boolean pipe = passes(one, other);
            double switched = switchSeconds(one, other, turns);
            String python = one.eval("python", VERSION).asString();
            return new ContextCosts(
                    python, starts, start, turns, switched, IDLE, kib, globals, pipe);
        }
    }

    private Context make() {
        OutputStream unused = OutputStream.nullOutputStream(); // the native backend has its own
        Context context = contexts.make(true, unused, unused);
        context.eval("python", "None");
        return context;
    }

    /** The first two are thrown away: they read and compile what the others find ready. */
    private double startSeconds(int starts) {
        double[] seconds = new double[starts];
        for (int i = -2; i < starts; i++) {
            long begin = System.nanoTime();
            make().close();
            if (i >= 0) {
                seconds[i] = (System.nanoTime() - begin) / 1e9;
            }
        }
        Arrays.sort(seconds);
        return (seconds[(starts - 1) / 2] + seconds[starts / 2]) / 2;
    }

    private double idleKib() {
        double before = heapKib();
        List<Context> idle = new ArrayList<>();
        for (int i = 0; i < IDLE; i++) {
            idle.add(make());
        }
        double kib = (heapKib() - before) / IDLE;
        idle.forEach(Context::close);
        return kib;
    }

    private static double heapKib() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1024.0;
    }

    private static boolean passes(Context one, Context other) {
        one.eval("python", "os.write(w, b'x')");
        Value read = other.eval("python", "lambda fd: os.read(fd, 1) == b'x'");
        return read.execute(number(one, "r")).asBoolean();
    }

    private static double switchSeconds(Context one, Context other, int turns)
            throws InterruptedException {
        int warm = Math.max(1, turns / 2);
        int askerTakes = number(one, "r2");
        int askerGives = number(one, "w");
        int echoTakes = number(one, "r");
        int echoGives = number(one, "w2");
        Value echo = other.eval("python", "echo");
        Thread thread =
                Thread.ofPlatform()
                        .daemon()
                        .start(() -> echo.executeVoid(echoTakes, echoGives, warm + turns));
        Value ask = one.eval("python", "ask");
        ask.executeVoid(askerTakes, askerGives, warm);
        long begin = System.nanoTime();
        ask.executeVoid(askerTakes, askerGives, turns);
        double seconds = (System.nanoTime() - begin) / 1e9;
        thread.join();
        return seconds / turns / 2;
    }

    private static int number(Context context, String name) {
        return context.eval("python", name).asInt();
    }
}
