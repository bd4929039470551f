/** The proof: readers that share no code with the writers. */
@NullMarked
package dev.lethe.metadata.verify;

import org.jspecify.annotations.NullMarked;
