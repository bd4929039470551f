/** Makes pictures smaller, with loss or without. */
@NullMarked
package dev.lethe.compress;

import org.jspecify.annotations.NullMarked;
