/** Pictures and results of one session, in memory within bounds. */
@NullMarked
package dev.lethe.studio.shelf;

import org.jspecify.annotations.NullMarked;
