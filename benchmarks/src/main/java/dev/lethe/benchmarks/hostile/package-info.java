/** What hostile files cost. */
@NullMarked
package dev.lethe.benchmarks.hostile;

import org.jspecify.annotations.NullMarked;
