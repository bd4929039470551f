/** Pictures as rows of numbers, for networks. */
@NullMarked
package dev.lethe.segmentation.rows;

import org.jspecify.annotations.NullMarked;
