/** Pictures with few colours, chosen so that the loss is hard to see. */
@NullMarked
package dev.lethe.compress.palette;

import org.jspecify.annotations.NullMarked;
