/** A log of what was done with pictures and where they went: append-only, chained, keyed, safe after a crash. */
@NullMarked
package dev.lethe.audit;

import org.jspecify.annotations.NullMarked;
