/** Cleans pictures before any servlet sees them. */
@NullMarked
package dev.lethe.examples.filter;

import org.jspecify.annotations.NullMarked;
