package dev.lethe.compress.png;

import java.util.Optional;

/**
 * Compressed data that shall take the place of a frame's.
 *
 * @param offset in the spool
 * @param length in bytes
 * @param form the colour type that the lines were packed in, if it is not the file's own
 * @param how for reports
 */
record NewData(long offset, long length, Optional<PixelForm> form, String how) {}
