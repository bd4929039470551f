/** Cleans the pictures of a folder or of a store with Spark. */
@NullMarked
package dev.lethe.examples.spark;

import org.jspecify.annotations.NullMarked;
