package dev.parallax.semantics.asyncio;

/**
 * What {@code transport.get_write_buffer_limits()} gives, in bytes.
 *
 * <pre>{@code
 * WriteBufferLimits limits = new WriteBufferLimits(16384, 65536);
 * System.out.println(limits.high()); // 65536
 * }</pre>
 *
 * @param low at most so many kept: the protocol may write again
 * @param high more than so many kept: the protocol shall pause
 */
public record WriteBufferLimits(int low, int high) {}
