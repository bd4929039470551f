/** How much of a picture is lost as people see it, and the search for the smallest file that loses no more than allowed. */
@NullMarked
package dev.lethe.compress.quality;

import org.jspecify.annotations.NullMarked;
