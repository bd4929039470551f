/** Measures Lethe against what people would use instead. */
@NullMarked
package dev.lethe.benchmarks;

import org.jspecify.annotations.NullMarked;
