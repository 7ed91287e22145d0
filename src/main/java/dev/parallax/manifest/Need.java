package dev.parallax.manifest;

/**
 * Something beyond plain Python that a comparison uses, so that lanes prepare only what is used.
 */
public enum Need {
    /** Child processes ({@code multiprocessing}, {@code ProcessPoolExecutor}). */
    PROCESSES,
    /** The HTTP server that stands in for {@code python.org}. */
    HTTP,
    /** The aiohttp package from PyPI. */
    AIOHTTP
}
