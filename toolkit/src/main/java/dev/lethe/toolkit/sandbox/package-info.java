/** Runs pipelines in a process of their own, for those who must decode strangers' pictures with native parts. */
@NullMarked
package dev.lethe.toolkit.sandbox;

import org.jspecify.annotations.NullMarked;
