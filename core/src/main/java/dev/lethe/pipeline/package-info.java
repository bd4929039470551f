/** The pipeline: one immutable object that sanitises and inspects, for one picture or a folder of them. */
@NullMarked
package dev.lethe.pipeline;

import org.jspecify.annotations.NullMarked;
