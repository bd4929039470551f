/** Brings the modules together: presets, threat models and the list of built-in codecs. */
@NullMarked
package dev.lethe.toolkit;

import org.jspecify.annotations.NullMarked;
