package dev.lethe.cli;

/** How a run ended, as the exit status that scripts see. */
enum Status {
    /** All that was asked for is done. */
    DONE(0),
    /** Some pictures or reports could not be made. */
    FAILED(1),
    /** The command line makes no sense; nothing was done. */
    WRONG_USAGE(2),
    /** Something forbidden would have been left in a picture, which was not written. */
    RESIDUE(3);

    private final int code;

    Status(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    /** This one or the other, whichever a script has to hear of first. Wrong usage meets nothing: it starts no run. */
    Status or(Status other) {
        return code >= other.code ? this : other;
    }
}
