/** Recognises personal data in text that was read: numbers with checksums, addresses, names beside labels. */
@NullMarked
package dev.lethe.redaction.pii;

import org.jspecify.annotations.NullMarked;
