package dev.parallax.lab.java;

import dev.parallax.lab.LabException;
import dev.parallax.lab.Measurement;
import dev.parallax.lab.Probe.Convoy;
import dev.parallax.lab.Probe.Spread;
import dev.parallax.lab.work.Crew;
import dev.parallax.lab.work.Member;
import dev.parallax.lab.work.Sockets;
import dev.parallax.semantics.gil.Activity;
import dev.parallax.semantics.gil.Gil;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.List;

/**
 * An echo server under the GIL beside threads that compute. Its client is a thread of this JVM that
 * never takes the GIL: to the system that is the same as another process, and nothing has to be
 * started or carried over while the clock runs.
 */
final class EchoRun {
    private final Convoy convoy;
    private final Spinner spinner = new Spinner();
    private final EchoClient client = new EchoClient();

    EchoRun(Convoy convoy) {
        this.convoy = convoy;
    }

    /**
     * Runs it.
     *
     * @param children where the computing happens, if in processes
     */
    Measurement run(Scene scene, List<ChildJvm> children)
            throws IOException, InterruptedException, LabException {
        double cpu = CpuClock.seconds();
        scene.main().runHere("MainThread", () -> serve(scene.main(), children));
        double used = CpuClock.seconds() - cpu;
        for (ChildJvm child : children) {
            used += Double.parseDouble(child.answer()[2]);
        }
        return client.measured(used, scene.switches());
    }

    private void serve(Crew crew, List<ChildJvm> children)
            throws IOException, InterruptedException {
        try (ServerSocketChannel server = Sockets.listen();
                EchoClient asking = client) {
            Member echo = crew.start("I/O", () -> echo(server, crew.gil()));
            if (convoy.spread() == Spread.PROCESSES) {
                children.forEach(child -> child.order("spin " + convoy.length().toNanos()));
            } else {
                spinner.start(convoy.cpuThreads(), crew);
            }
            asking.start(server.getLocalAddress());
            crew.gil()
                    .blocking(
                            Activity.SLEEP,
                            () -> {
                                Thread.sleep(convoy.length());
                                return convoy;
                            });
            asking.stop();
            spinner.stop();
            echo.join();
        }
    }

    private static void echo(ServerSocketChannel server, Gil gil) throws IOException {
        ByteBuffer one = ByteBuffer.allocateDirect(1);
        try (SocketChannel connection = Sockets.accept(server, gil)) {
            while (Sockets.receive(connection, one, gil) > 0) {
                one.flip();
                Sockets.sendAll(connection, one, gil);
                one.clear();
                gil.tick();
            }
        }
    }
}
