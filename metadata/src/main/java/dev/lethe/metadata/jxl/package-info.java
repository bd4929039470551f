/** JPEG XL: bare codestreams and containers. */
@NullMarked
package dev.lethe.metadata.jxl;

import org.jspecify.annotations.NullMarked;
