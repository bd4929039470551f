/** Draws pages with bar codes and matrix codes, and measures how many of them are found. */
@NullMarked
package dev.lethe.benchmarks.codes;

import org.jspecify.annotations.NullMarked;
