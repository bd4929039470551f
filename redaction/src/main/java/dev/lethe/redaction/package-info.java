/** Covers regions of a picture so that nothing of them is left. */
@NullMarked
package dev.lethe.redaction;

import org.jspecify.annotations.NullMarked;
