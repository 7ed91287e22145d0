package dev.parallax.semantics.asyncio;

/**
 * What {@code asyncio.open_connection} gives.
 *
 * @param reader takes what the other side sends
 * @param writer sends
 */
public record ReaderAndWriter(StreamReader reader, StreamWriter writer) {}
