/** The metadata module alone. */
@NullMarked
package dev.lethe.examples.minimal;

import org.jspecify.annotations.NullMarked;
