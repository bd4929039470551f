/** The JDK's own plug-ins, used without its registry, its caches and its temporary files. */
@NullMarked
package dev.lethe.encoding.imageio;

import org.jspecify.annotations.NullMarked;
