/** Who might look at a picture, and what is done about it: named presets that expand to ordinary steps. */
@NullMarked
package dev.lethe.toolkit.threat;

import org.jspecify.annotations.NullMarked;
