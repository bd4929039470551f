/** Vaults that Cryptomator opens: pictures put in, listed and read back. */
@NullMarked
package dev.lethe.encoding.vault;

import org.jspecify.annotations.NullMarked;
