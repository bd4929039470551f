/** Lethe beside other programs on a folder of pictures: a table and plots. */
@NullMarked
package dev.lethe.benchmarks.compare;

import org.jspecify.annotations.NullMarked;
