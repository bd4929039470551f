/** What threat models promise, measured: whether a camera or a hidden payload can still be found in a result. */
@NullMarked
package dev.lethe.benchmarks.traces;

import org.jspecify.annotations.NullMarked;
