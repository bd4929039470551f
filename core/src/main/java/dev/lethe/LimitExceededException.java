package dev.lethe;

/** The picture needs more of something than {@link Limits} allow: bytes, pixels, frames, time or memory. */
public final class LimitExceededException extends ImagePrivacyException {
    private static final long serialVersionUID = 1L;
    private final Limit limit;
    private final long needed;
    private final long allowed;

    /**
     * Says which limit stopped the work.
     *
     * @param limit which limit
     * @param needed how much the picture needs, as far as known; at least
     * @param allowed how much is allowed
     */
    public LimitExceededException(Limit limit, long needed, long allowed) {
        super(limit.title() + ": needs at least " + needed + " " + limit.unit() + ", the limit is " + allowed
                + "; raise it with Limits.with(Limit." + limit.name() + ", …) if you trust the source");
        this.limit = limit;
        this.needed = needed;
        this.allowed = allowed;
    }

    /** Which limit was exceeded. */
    public Limit limit() {
        return limit;
    }

    /** How much the picture needs, as far as known, in the limit's unit. */
    public long needed() {
        return needed;
    }

    /** How much is allowed, in the limit's unit. */
    public long allowed() {
        return allowed;
    }
}
