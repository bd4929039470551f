/** A server that keeps no picture before it is clean; a template for one's own. */
@NullMarked
package dev.lethe.examples.upload;

import org.jspecify.annotations.NullMarked;
