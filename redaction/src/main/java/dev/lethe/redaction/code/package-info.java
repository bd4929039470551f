/** Finds bar codes and matrix codes, whether they can be read or not. */
@NullMarked
package dev.lethe.redaction.code;

import org.jspecify.annotations.NullMarked;
