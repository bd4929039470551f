/** Lethe in twenty lines. */
@NullMarked
package dev.lethe.examples.quickstart;

import org.jspecify.annotations.NullMarked;
