package dev.parallax.lab.java;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;

/** The main class of a process that sends back what it gets, byte by byte, until the input ends. */
public final class ConcurrencyEcho {
    private ConcurrencyEcho() {}

    /**
     * Echoes.
     *
     * @param args nothing for standard input and output, or a loopback port to connect to; {@code
     *     -} to end at once
     * @throws IOException if the other end is gone in the middle of a byte
     */
    public static void main(String[] args) throws IOException {
        if (args.length == 0) {
            echo(new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out));
        } else if (!args[0].equals("-")) {
            try (Socket socket =
                    new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(args[0]))) {
                socket.setTcpNoDelay(true);
                echo(socket.getInputStream(), socket.getOutputStream());
            }
        }
    }

    private static void echo(InputStream in, OutputStream out) throws IOException {
        for (int value = in.read(); value >= 0; value = in.read()) {
            out.write(value);
            out.flush();
        }
    }
}
