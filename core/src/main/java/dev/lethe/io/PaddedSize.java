package dev.lethe.io;

/**
 * The size to which a sealed file is filled up, so that its length tells little of what is in it.
 *
 * <p>Padmé (K. Nikitin, L. Barman, W. Lueks, M. Underwood, J.-P. Hubaux, B. Ford: "Reducing Metadata Leakage from Encrypted
 * Files and Communication with PURBs", 2019): sizes are rounded up so that only as many leading bits differ as the size has
 * bits in its own number of bits. A file grows by less than 12 %, a large one by less: 1 MiB by 3 % at most; all lengths up
 * to a size fall into a number of classes that grows with the logarithm of its logarithm.
 *
 * <p>Not guaranteed: that a picture can't be told by its padded size where few pictures come into question.
 */
public final class PaddedSize {
    private PaddedSize() {}

    /**
     * The padded size of that many bytes.
     *
     * @param bytes 0 to 2^62
     */
    public static long of(long bytes) {
        if (bytes < 0 || bytes > 1L << 62) {
            throw new IllegalArgumentException("bytes: must be 0 to 2^62, is " + bytes);
        }
        if (bytes < 2) {
            return bytes;
        }
        int exponent = 63 - Long.numberOfLeadingZeros(bytes);
        int bitsOfExponent = 32 - Integer.numberOfLeadingZeros(exponent);
        long mask = (1L << exponent - bitsOfExponent) - 1;
        return exponent < bitsOfExponent ? bytes : bytes + mask & ~mask;
    }
}
