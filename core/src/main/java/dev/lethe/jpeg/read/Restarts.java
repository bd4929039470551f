package dev.lethe.jpeg.read;

import java.io.IOException;
import java.util.Set;

/**
 * Finds the restart markers of a scan (T.81 E.2.4) and, where they are damaged, the place to go on. T.81 leaves that
 * open; the rules are libjpeg's, so that damaged files look as they do elsewhere.
 */
final class Restarts {
    private final EntropyBits bits;
    private final Set<JpegDamage> damage;
    private int expected;

    Restarts(EntropyBits bits, Set<JpegDamage> damage) {
        this.bits = bits;
        this.damage = damage;
    }

    /**
     * Goes behind the next restart marker.
     *
     * @return false if there are no data for the coming interval because what follows belongs behind it
     */
    boolean next() throws IOException {
        if (bits.findMarker()) {
            damage.add(JpegDamage.STRAY_BYTES);
        }
        boolean found = bits.marker() == Markers.RST0 + expected || resynchronized();
        if (found) {
            bits.passMarker();
        }
        expected = expected + 1 & 7;
        return found;
    }

    /** Whether data go on behind the present marker, or another one that is sought. */
    private boolean resynchronized() throws IOException {
        damage.add(JpegDamage.RESTART_ORDER);
        while (true) {
            int marker = bits.marker();
            int ahead = marker - Markers.RST0 - expected & 7;
            if (Markers.isInvalid(marker) || Markers.isRestart(marker) && ahead >= 6) {
                // No marker at all, or one of the last two: the one expected is still to come.
                bits.passMarker();
                bits.findMarker();
            } else {
                // One of the next two: the one expected is lost. Further off: rather a damaged one than that many lost.
                return Markers.isRestart(marker) && ahead != 1 && ahead != 2;
            }
        }
    }

    /** Whether the data have ended at a marker that is not one of a restart. */
    boolean atEnd() {
        int marker = bits.marker();
        return marker != 0 && !Markers.isInvalid(marker) && !Markers.isRestart(marker);
    }
}
