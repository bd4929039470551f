/** PNG made smaller without loss: other filters, other colour types, tighter deflate. */
@NullMarked
package dev.lethe.compress.png;

import org.jspecify.annotations.NullMarked;
