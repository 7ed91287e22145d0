package dev.parallax.lab.java;

import dev.parallax.lab.Mode;
import dev.parallax.lab.work.Works;
import dev.parallax.semantics.gil.GilEventSink;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The main class of a child JVM that works for {@link JavaSubject}: an order a line comes in on
 * standard input, an answer a line goes out. It ends with its parent.
 *
 * <ul>
 *   <li>{@code settle WORK}: answers {@code ready}
 *   <li>{@code run WORK SIZE POLICY INTERVAL}: answers {@code done RESULT CPU-SECONDS}
 *   <li>{@code spin NANOS}: counts for that long; answers {@code done 0 CPU-SECONDS}
 *   <li>{@code count N}: adds N to a counter one by one; answers {@code counted COUNTER}
 * </ul>
 *
 * An order that fails is answered by {@code failed REASON}.
 */
public final class ChildMain {
    private final PrintStream out =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private final BlockingQueue<String> orders = new LinkedBlockingQueue<>();
    private final Settling settling = new Settling();
    private long counter;

    private ChildMain() {}

    /** Works until standard input ends. */
    public static void main(String[] args) throws InterruptedException {
        new ChildMain().work();
    }

    private void work() throws InterruptedException {
        Thread.ofPlatform().daemon().name("from the parent").start(this::listen);
        while (true) {
            String answer = answer(orders.take());
            out.println(answer);
        }
    }

    private void listen() {
        try (BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(
                                new FileInputStream(FileDescriptor.in), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                orders.add(line);
            }
        } catch (IOException e) {
            // The parent is gone, which is what the end of the input says, too.
        }
        Runtime.getRuntime().halt(0);
    }

    private String answer(String order) throws InterruptedException {
        String[] words = order.split(" ", -1);
        try {
            double cpu = CpuClock.seconds();
            return switch (words[0]) {
                case "settle" -> {
                    settling.settle(words[1]);
                    yield "ready";
                }
                case "run" -> "done " + run(words) + " " + (CpuClock.seconds() - cpu);
                case "spin" -> {
                    Spinner.spin(Long.parseLong(words[1]));
                    yield "done 0 " + (CpuClock.seconds() - cpu);
                }
                case "count" -> "counted " + count(Long.parseLong(words[1]));
                default -> "failed unknown order " + order;
            };
        } catch (IOException | RuntimeException e) {
            return "failed " + String.valueOf(e).replaceAll("\\R", " ");
        }
    }

    private long count(long times) {
        for (long i = 0; i < times; i++) {
            counter++;
        }
        return counter;
    }

    private static long run(String[] words) throws IOException, InterruptedException {
        Mode mode = new Mode(words[3], Long.parseLong(words[4]));
        try (Scene scene = new Scene(mode, GilEventSink.NONE)) {
            long[] result = new long[1];
            long size = Long.parseLong(words[2]);
            var work = Works.byName(words[1]).orElseThrow().work();
            scene.main().runHere("MainThread", () -> result[0] = work.run(size, scene.main()));
            return result[0];
        }
    }
}
