package dev.lethe.spi;

/**
 * How many rows around a row an edit must see to make it.
 *
 * @param rows rows above and below; {@link Integer#MAX_VALUE} for the whole picture
 */
public record Reach(int rows) {
    /** Point by point: a row needs that row only. */
    public static final Reach POINT = new Reach(0);

    /** The whole picture must be in memory. */
    public static final Reach WHOLE = new Reach(Integer.MAX_VALUE);

    /** Checks the range. */
    public Reach {
        if (rows < 0) {
            throw new IllegalArgumentException("rows: must be 0 or more");
        }
    }

    /** A row needs that many rows above and below it as well. */
    public static Reach halo(int rows) {
        return new Reach(rows);
    }
}
