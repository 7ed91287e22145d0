package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.errors.OSError;

/** No address for a host's name: {@code socket.gaierror}. */
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
