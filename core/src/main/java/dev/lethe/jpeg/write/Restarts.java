package dev.lethe.jpeg.write;

/** Counts the MCUs of a scan and says before which of them a restart marker stands (T.81 E.1.4). */
final class Restarts {
    private final int interval;
    private int left;

    /** For an interval in MCUs, 0 for no restarts. */
    Restarts(int interval) {
        this.interval = interval;
        this.left = interval == 0 ? Integer.MAX_VALUE : interval;
    }

    /** Counts one more MCU; whether a restart comes before it. */
    boolean before() {
        if (left > 0) {
            left--;
            return false;
        }
        left = interval == 0 ? Integer.MAX_VALUE : interval - 1;
        return interval != 0;
    }
}
