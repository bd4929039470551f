/** Colour profiles: the colour stays, who made them when and on which device goes. */
@NullMarked
package dev.lethe.metadata.icc;

import org.jspecify.annotations.NullMarked;
