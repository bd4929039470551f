/**
 * Is a picture still there? On this machine, and, only where a method says that it asks a server, elsewhere. The one
 * package of Lethe that can use the network.
 */
@NullMarked
package dev.lethe.toolkit.deletion;

import org.jspecify.annotations.NullMarked;
