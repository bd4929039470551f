package dev.lethe.redaction.code;

/**
 * The bars that frame a PDF417 on one side, from the outside inwards, in modules; the first is a bar (ISO/IEC 15438, 5.3.2:
 * start pattern; 5.3.3: stop pattern).
 */
enum GuardPattern {
    /** On the side where rows begin. */
    START(4, "81111113"),
    /** On the side where they end. */
    STOP(14.5, "121113117");

    private static final double TOLERANCE = 0.5;
    private static final double WIDE_TOLERANCE = 0.2;

    private final double widest;
    private final String runs;

    GuardPattern(double widest, String runs) {
        this.widest = widest;
        this.runs = runs;
    }

    /** The middle of the widest bar, in modules from the outside. */
    double widest() {
        return widest;
    }

    /** How many bars and spaces there are. */
    int count() {
        return runs.length();
    }

    int modules() {
        return runs.chars().map(digit -> digit - '0').sum();
    }

    /**
     * The width of a module, if runs of a scan line are this pattern; 0 if not.
     *
     * @param starts where runs start
     * @param first the outermost run
     * @param way 1 if inwards is to higher indices, -1 if to lower ones
     */
    double module(int[] starts, int first, int way) {
        int last = first + way * (runs.length() - 1);
        double module =
                (double) Math.abs(starts[Math.max(first, last) + 1] - starts[Math.min(first, last)]) / modules();
        if (module < 1) {
            return 0;
        }
        for (int k = 0; k < runs.length(); k++) {
            int at = first + way * k;
            int modules = runs.charAt(k) - '0';
            double off = Math.abs(starts[at + 1] - starts[at] - modules * module);
            if (off > Math.max(1, TOLERANCE * module + WIDE_TOLERANCE * (modules - 1) * module)) {
                return 0;
            }
        }
        return module;
    }
}
