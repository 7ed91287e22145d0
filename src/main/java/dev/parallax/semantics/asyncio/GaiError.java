package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.errors.OSError;

/**
 * No address for a host's name: {@code socket.gaierror}.
 *
 * <pre>{@code
 * Asyncio asyncio = new Asyncio(Interpreter.standard());
 * asyncio.run(
 *         Coroutine.of(
 *                 async -> {
 *                     try {
 *                         async.await(asyncio.getRunningLoop().getaddrinfo("no..where", 80));
 *                     } catch (GaiError e) {
 *                         System.out.println(e.errno() + " " + e.pythonName()); // -2 gaierror
 *                     }
 *                 }));
 * }</pre>
 */
public final class GaiError extends OSError {
    private static final long serialVersionUID = 1L;
    private static final int EAI_NONAME = -2;

    GaiError() {
        super(EAI_NONAME, "Name or service not known");
    }

    @Override
    public String pythonName() {
        return "gaierror";
    }

    @Override
    public String module() {
        return "socket";
    }
}
