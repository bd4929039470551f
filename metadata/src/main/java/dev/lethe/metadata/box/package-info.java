/** Boxes with a length and a four-letter type, as JPEG XL and JPEG 2000 files are made of (ISO/IEC 15444-1 annex I). */
@NullMarked
package dev.lethe.metadata.box;

import org.jspecify.annotations.NullMarked;
