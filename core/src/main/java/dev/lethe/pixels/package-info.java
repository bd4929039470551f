/** Pictures as rows of samples that are pulled band by band; no dependency on java.desktop. */
@NullMarked
package dev.lethe.pixels;

import org.jspecify.annotations.NullMarked;
