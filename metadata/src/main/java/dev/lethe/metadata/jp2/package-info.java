/** JPEG 2000: bare codestreams, JP2 and JPX files. */
@NullMarked
package dev.lethe.metadata.jp2;

import org.jspecify.annotations.NullMarked;
