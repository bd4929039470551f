/** How fast metadata are removed, by size and format, beside a plain copy and other programs. */
@NullMarked
package dev.lethe.benchmarks.strip;

import org.jspecify.annotations.NullMarked;
