/** Puts names on what is found: which fields tell a place, a time, a device. It names, it never decides. */
@NullMarked
package dev.lethe.metadata.naming;

import org.jspecify.annotations.NullMarked;
