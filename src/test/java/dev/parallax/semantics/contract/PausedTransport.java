package dev.parallax.semantics.contract;

import dev.parallax.semantics.asyncio.BaseProtocol;
import dev.parallax.semantics.asyncio.Transport;
import dev.parallax.semantics.asyncio.WriteBufferLimits;
import dev.parallax.semantics.errors.NotImplementedError;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** A transport that writes down when it is paused. */
record PausedTransport(Trace t, boolean fails) implements Transport {
    @Override
    public void pauseReading() {
        if (fails) {
            t.log("cannot pause");
            throw new NotImplementedError("");
        }
        t.log("pauses");
    }

    @Override
    public void resumeReading() {
        t.log("resumes");
    }

    @Override
    public String toString() {
        return "<Transport>";
    }

    @Override
    public @Nullable Object getExtraInfo(String name) {
        return null;
    }

    @Override
    public boolean isClosing() {
        return true;
    }

    @Override
    public void close() {}

    @Override
    public void abort() {}

    @Override
    public @Nullable BaseProtocol<Transport> getProtocol() {
        return null;
    }

    @Override
    public void setProtocol(BaseProtocol<Transport> protocol) {}

    @Override
    public boolean isReading() {
        return false;
    }

    @Override
    public void write(byte[] data) {}

    @Override
    public void writelines(List<byte[]> chunks) {}

    @Override
    public void writeEof() {}

    @Override
    public boolean canWriteEof() {
        return false;
    }

    @Override
    public void setWriteBufferLimits(@Nullable Integer high, @Nullable Integer low) {}

    @Override
    public WriteBufferLimits getWriteBufferLimits() {
        return new WriteBufferLimits(0, 0);
    }

    @Override
    public int getWriteBufferSize() {
        return 0;
    }
}
