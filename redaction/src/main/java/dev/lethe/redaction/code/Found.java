package dev.lethe.redaction.code;

/**
 * A region that looks like a code.
 *
 * @param box in pixels of the picture
 * @param label what it is
 * @param confidence 0 to 1
 */
record Found(TurnedBox box, String label, double confidence) {}
