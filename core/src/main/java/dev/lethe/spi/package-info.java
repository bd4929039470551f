/** What modules and third parties implement: container and pixel codecs, verifiers, detectors and pipeline steps. */
@NullMarked
package dev.lethe.spi;

import org.jspecify.annotations.NullMarked;
