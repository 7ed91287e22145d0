package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.errors.KeyboardInterrupt;
import dev.parallax.semantics.errors.SystemExit;
import dev.parallax.semantics.errors.ValueError;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;

/** When a transport tells its protocol to pause and to resume writing. */
final class FlowControl {
    private static final int HIGH = 64 * 1024;
    private static final int FACTOR = 4;

    private final EventLoop loop;
    private WriteBufferLimits limits = new WriteBufferLimits(HIGH / FACTOR, HIGH);
    private boolean paused;

    FlowControl(EventLoop loop) {
        this.loop = loop;
    }

    WriteBufferLimits limits() {
        return limits;
    }

    void setLimits(@Nullable Integer high, @Nullable Integer low) {
        int above = high != null ? high : low != null ? FACTOR * low : HIGH;
        int below = low != null ? low : Math.floorDiv(above, FACTOR);
        if (above < below || below < 0) {
            throw new ValueError(
                    "high (%d) must be >= low (%d) must be >= 0".formatted(above, below));
        }
        limits = new WriteBufferLimits(below, above);
    }

    void grown(int size, BaseTransport transport, @Nullable BaseProtocol<?> protocol) {
        if (size > limits.high() && !paused && protocol != null) {
            paused = true;
            guarded("pause_writing", transport, protocol, protocol::pauseWriting);
        }
    }

    void shrunk(int size, BaseTransport transport, @Nullable BaseProtocol<?> protocol) {
        if (paused && size <= limits.low() && protocol != null) {
            paused = false;
            guarded("resume_writing", transport, protocol, protocol::resumeWriting);
        }
    }

    private void guarded(String name, BaseTransport transport, Object protocol, Runnable call) {
        try {
            call.run();
        } catch (SystemExit | KeyboardInterrupt e) {
            throw e;
        } catch (Throwable e) {
            Map<String, @Nullable Object> told = new LinkedHashMap<>();
            told.put("message", "protocol." + name + "() failed");
            told.put("exception", e);
            told.put("transport", transport);
            told.put("protocol", protocol);
            loop.callExceptionHandler(told);
        }
    }
}
