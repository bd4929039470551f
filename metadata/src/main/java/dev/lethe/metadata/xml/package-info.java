/** Reads XML as a stream of events, with bounds on everything and no way to other files (W3C XML 1.0, fifth edition). */
@NullMarked
package dev.lethe.metadata.xml;

import org.jspecify.annotations.NullMarked;
