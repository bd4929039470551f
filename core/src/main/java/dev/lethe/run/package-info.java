/** What every parser loop and step is given: limits, deadline, cancellation and a memory budget. */
@NullMarked
package dev.lethe.run;

import org.jspecify.annotations.NullMarked;
