/** A folder of pictures, cleaned, with a page that tells what was there. */
@NullMarked
package dev.lethe.examples.batch;

import org.jspecify.annotations.NullMarked;
