/** An edit and a detector of one's own. */
@NullMarked
package dev.lethe.examples.step;

import org.jspecify.annotations.NullMarked;
