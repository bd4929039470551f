/** Where pictures come from and go to: random access over any source, and outputs that are kept back until they are proven clean. */
@NullMarked
package dev.lethe.io;

import org.jspecify.annotations.NullMarked;
