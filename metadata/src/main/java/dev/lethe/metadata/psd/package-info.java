/** Photoshop documents, PSD and PSB. */
@NullMarked
package dev.lethe.metadata.psd;

import org.jspecify.annotations.NullMarked;
