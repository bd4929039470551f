/** Lethe in the browser: a server for this machine alone, and the page that it serves. */
@NullMarked
package dev.lethe.studio;

import org.jspecify.annotations.NullMarked;
