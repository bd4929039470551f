/** Says what a picture shows that somebody may not want to share. */
@NullMarked
package dev.lethe.toolkit.assessment;

import org.jspecify.annotations.NullMarked;
