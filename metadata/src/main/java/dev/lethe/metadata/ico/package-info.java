/** Windows icons and cursors. */
@NullMarked
package dev.lethe.metadata.ico;

import org.jspecify.annotations.NullMarked;
