package dev.lethe.compress;

/** What a compression is to reach. */
sealed interface Aim {
    /** Whether every pixel stays. */
    default boolean lossless() {
        return this instanceof Lossless;
    }

    /** In words, for reports: "without loss". */
    String describe();

    /** Fewer bytes for the same pixels. */
    record Lossless() implements Aim {
        @Override
        public String describe() {
            return "without loss";
        }
    }

    /** A setting of JPEG encoders, 0 to 100. */
    record JpegQuality(int quality) implements Aim {
        @Override
        public String describe() {
            return "to JPEG quality " + quality;
        }
    }

    /** How good the result looks, measured as SSIMULACRA 2. */
    record Score(double score) implements Aim {
        @Override
        public String describe() {
            return "to a quality of " + trimmed(score);
        }

        private static String trimmed(double number) {
            return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
        }
    }

    /**
     * The best that fits.
     *
     * @param bytes of the finished file
     * @param smaller whether the picture may be made smaller where its full size does not fit
     */
    record MaxBytes(long bytes, boolean smaller) implements Aim {
        @Override
        public String describe() {
            return "to " + bytes + " bytes at most" + (smaller ? ", if need be at a smaller size" : "");
        }
    }
}
