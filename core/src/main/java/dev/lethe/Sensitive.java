package dev.lethe;

import java.util.Objects;
import java.util.function.Function;

/**
 * A private value that does not show itself: it is redacted in {@link #toString}, is not serialisable, and has to be
 * opened on purpose with {@link #reveal}.
 *
 * <p>Guards against accidents (logs, messages, debuggers' summaries), not against code that wants the value.
 * Immutable if the value is.
 *
 * @param <T> the type of the value
 */
public final class Sensitive<T> {
    private final T value;

    private Sensitive(T value) {
        this.value = value;
    }

    /** Wraps a value. */
    public static <T> Sensitive<T> of(T value) {
        return new Sensitive<>(Objects.requireNonNull(value, "value"));
    }

    /** Opens the value; the caller takes responsibility for where it goes. */
    public T reveal() {
        return value;
    }

    /** A sensitive value made from this one. */
    public <R> Sensitive<R> map(Function<? super T, ? extends R> mapper) {
        return new Sensitive<>(mapper.apply(value));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sensitive<?> that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "[hidden]";
    }
}
