package dev.lethe.compress.png;

import java.util.Optional;

/**
 * Lines that could be a frame's.
 *
 * @param lines to be filtered and deflated
 * @param form the colour type they are packed in; empty for the file's own
 * @param filtersKept whether the filters that the file used belong to them
 * @param paletteBytes what PLTE and tRNS take with them
 */
record Candidate(LineSource lines, Optional<PixelForm> form, boolean filtersKept, long paletteBytes) {}
