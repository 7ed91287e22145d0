package dev.parallax.lane.cpython;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;

import dev.parallax.manifest.Need;
import dev.parallax.manifest.StandardInput;
import dev.parallax.record.LaneRun;
import dev.parallax.record.RunStatus;

import org.junit.jupiter.api.Test;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the command line changes about a run. */
class CpythonLaneParametersIT extends CpythonLaneCase {
    private static final String FETCH =
            """
            import aiohttp
            import asyncio
            async def main():
                async with aiohttp.ClientSession() as session:
                    async with session.get('http://python.org') as response:
                        print(await response.text())
            loop = asyncio.get_event_loop()
            loop.run_until_complete(main())
            """;

    @Test
    void workersReplaceTheConstantInTheScriptsFolder() throws Exception {
        Files.writeString(
                folder().resolve("example.py"),
                "MAX_WORKERS = 4\ndef size(n=MAX_WORKERS):\n    return n\n");
        Path script =
                script(
                        """
                        from example import MAX_WORKERS, size
                        print(MAX_WORKERS, size())
                        MAX_WORKERS = 5
                        print(MAX_WORKERS)
                        """);

        assertThat(stdout(run(Requests.script(script).workers(9)))).containsExactly("9 9", "9");
        assertThat(stdout(run(Requests.script(script)))).containsExactly("4 4", "5");
        assertThat(folder().resolve("example.py")).content().startsWith("MAX_WORKERS = 4");
    }

    @Test
    void aScriptReadsWhatItIsGivenAndItsChildrenReadNothing() throws Exception {
        Path script =
                script(
                        """
                        import multiprocessing, sys
                        def child(pipe):
                            pipe.send(sys.stdin.read())
                        if __name__ == "__main__":
                            here, there = multiprocessing.Pipe()
                            p = multiprocessing.Process(target=child, args=(there,))
                            p.start()
                            print(repr(here.recv()))
                            p.join()
                            print(sys.stdin.fileno(), sys.stdin.isatty(), repr(sys.stdin.read()))
                        """);
        Path given = Files.write(folder().resolve("given"), new byte[] {'a', '\r', '\n', -1});

        assertThat(stdout(run(Requests.script(script).stdin(new StandardInput.OfFile(given)))))
                .containsExactly("''", "0 False 'a\\r\\n\\udcff'");
        assertThat(stdout(run(Requests.script(script)))).containsExactly("''", "0 False ''");
    }

    @Test
    void aMissingFileIsToldAndNothingRuns() throws Exception {
        LaneRun run =
                run(
                        Requests.script(script("print(1)"))
                                .stdin(new StandardInput.OfFile(folder().resolve("none"))));

        assertThat(run.status()).isEqualTo(RunStatus.UNSUPPORTED);
        assertThat(run.reason()).startsWith("what test/script should read can't be read (");
    }

    @Test
    void timeScaleShortensSleepsOfBothKinds() throws Exception {
        Path script =
                script(
                        """
                        import asyncio, time
                        start = time.monotonic()
                        time.sleep(1000)
                        asyncio.run(asyncio.sleep(1000))
                        print(time.monotonic() - start < 100)
                        """);

        assertThat(stdout(run(Requests.script(script).timeScale(0.0001)))).containsExactly("True");
    }

    @Test
    void everyHostIsTheLoopbackServer() throws Exception {
        HttpServer server = server();
        try {
            Path script =
                    script(
                            """
                            from urllib.request import urlopen
                            print(urlopen('http://python.org/about').read().decode())
                            print(urlopen('http://no.such.host.example:81/').read().decode())
                            """);
            LaneRun run = run(Requests.script(script).http(server.getAddress()));

            assertThat(stdout(run)).containsExactly("python.org/about", "no.such.host.example:81/");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aiohttpComesFromPypi() throws Exception {
        HttpServer server = server();
        try {
            LaneRun run =
                    run(
                            Requests.script(script(FETCH))
                                    .needs(Need.AIOHTTP)
                                    .http(server.getAddress()));

            assertThat(stderr(run)).isEmpty();
            assertThat(stdout(run)).containsExactly("python.org/");
        } finally {
            server.stop(0);
        }
    }

    /** Answers with the host and the path that were asked for. */
    private static HttpServer server() throws Exception {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    String text =
                            exchange.getRequestHeaders().getFirst("Host")
                                    + exchange.getRequestURI().getPath();
                    byte[] body = text.getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        server.start();
        return server;
    }
}
