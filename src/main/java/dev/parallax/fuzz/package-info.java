/**
 * Random programs over Python's generators, coroutines, asyncio and futures, told in Python and in
 * Java from one tree, and the traces of both compared.
 */
@NullMarked
package dev.parallax.fuzz;

import org.jspecify.annotations.NullMarked;
