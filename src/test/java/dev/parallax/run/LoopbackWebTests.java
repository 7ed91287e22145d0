package dev.parallax.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

class LoopbackWebTests {
    @Test
    void everyPathIsThePage() throws Exception {
        try (LoopbackWeb web = LoopbackWeb.start()) {
            assertThat(ask(web, "GET / HTTP/1.1"))
                    .startsWith("HTTP/1.1 200 OK")
                    .contains("text/html; charset=utf-8")
                    .endsWith(LoopbackWeb.PAGE);
            assertThat(ask(web, "GET /about?x=1 HTTP/1.1")).endsWith(LoopbackWeb.PAGE);
        }
    }

    @Test
    void itAnswersAsAProxy() throws Exception {
        try (LoopbackWeb web = LoopbackWeb.start()) {
            assertThat(ask(web, "GET http://python.org/about HTTP/1.1")).endsWith(LoopbackWeb.PAGE);
        }
    }

    @Test
    void headHasNoBodyAndPostIsNotAllowed() throws Exception {
        try (LoopbackWeb web = LoopbackWeb.start()) {
            assertThat(ask(web, "HEAD / HTTP/1.1"))
                    .startsWith("HTTP/1.1 200 OK")
                    .doesNotContain("<html");
            assertThat(ask(web, "POST / HTTP/1.1"))
                    .startsWith("HTTP/1.1 405")
                    .contains("Allow: GET, HEAD");
        }
    }

    @Test
    void itListensOnLoopbackOnlyAndNoLongerOnceClosed() throws Exception {
        LoopbackWeb web = LoopbackWeb.start();
        assertThat(web.address().getAddress().isLoopbackAddress()).isTrue();
        web.close();

        assertThatThrownBy(() -> ask(web, "GET / HTTP/1.1")).isInstanceOf(IOException.class);
    }

    private static String ask(LoopbackWeb web, String request) throws IOException {
        try (Socket socket = new Socket(web.address().getAddress(), web.address().getPort())) {
            String text = request + "\r\nHost: python.org\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
