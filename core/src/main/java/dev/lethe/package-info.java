/** What Lethe speaks of: formats, findings, policies, limits, and the one family of errors. Values only; nothing here does work. */
@NullMarked
package dev.lethe;

import org.jspecify.annotations.NullMarked;
